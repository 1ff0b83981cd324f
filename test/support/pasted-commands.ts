import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** What a service's start prints for a shell: variables to set, and the commands that use them. */
export function commandsOf(printed: string): { variables: string; commands: string[] } {
  const lines = printed.split('\n')
  return {
    variables: lines.filter((line) => /^[A-Z]+='/.test(line)).join('\n'),
    commands: lines.filter((line) => line.startsWith('curl ')),
  }
}

/** Runs lines as they were pasted into a shell, after others, and gives what they print. */
export async function paste(before: string, lines: string): Promise<string> {
  const quiet = 'curl() { command curl --silent --show-error "$@"; }'
  return (await promisify(execFile)('sh', ['-c', [quiet, before, lines].join('\n')])).stdout
}
