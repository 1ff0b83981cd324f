import type { Io } from '../../src/cli/io'
import { run } from '../../src/cli/run'

/** What a run of the command line wrote, and what it exited with. */
export interface CliRun {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process, in a folder. */
export async function runCli(cwd: string, args: readonly string[], io: Partial<Io> = {}): Promise<CliRun> {
  const texts = { out: '', err: '' }
  const write = (stream: keyof typeof texts) => (text: string) => {
    texts[stream] += text
  }
  const code = await run(args, {
    cwd,
    env: {},
    out: write('out'),
    err: write('err'),
    isTerminal: false,
    columns: 80,
    ...io,
  })
  return { code, ...texts }
}
