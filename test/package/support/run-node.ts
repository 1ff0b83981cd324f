import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a script of a project in a real node process, and gives the JSON that it prints. */
export function runNode<Result>(project: string, script: string, ...args: string[]): Promise<Result> {
  return runNodeOf(process.execPath, project, script, ...args)
}

/** The same in another node than that of the tests. */
export async function runNodeOf<Result>(
  node: string,
  project: string,
  script: string,
  ...args: string[]
): Promise<Result> {
  const { stdout } = await execute(node, [script, ...args], { cwd: project, env: cleanEnvironment() })
  return JSON.parse(stdout) as Result
}

/** The test runner's own settings must not reach the process. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_PATH: _path, VITEST: _vitest, NODE_ENV: _mode, ...rest } = process.env
  return rest
}
