import { run } from '../../src/cli/run'

/** What a command printed, and what it exits with. */
export interface CliResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process, in a folder, without a terminal. */
export async function runCli(cwd: string, ...args: string[]): Promise<CliResult> {
  const printed = { out: '', err: '' }
  const code = await run(args, {
    cwd,
    env: {},
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    isTerminal: false,
    columns: 80,
  })
  return { code, ...printed }
}
