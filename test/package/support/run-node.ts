import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a script of a project in a real node process, and gives the JSON that it prints. */
export async function runNode<Result>(project: string, script: string, ...args: string[]): Promise<Result> {
  const { stdout } = await execute(process.execPath, [script, ...args], { cwd: project, env: cleanEnvironment() })
  return JSON.parse(stdout) as Result
}

/** The test runner's own settings must not reach the process. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_PATH: _path, VITEST: _vitest, NODE_ENV: _mode, ...rest } = process.env
  return rest
}
