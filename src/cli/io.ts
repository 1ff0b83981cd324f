import { terminalQuestions } from './terminal-questions'

/** What a command reads and writes besides files: the process's own, or a test's. */
export interface Io {
  /** The folder that relative paths start at. */
  readonly cwd: string
  readonly env: { readonly [name: string]: string | undefined }
  /** The results. */
  out(text: string): void
  /** Problems and progress. */
  err(text: string): void
  /** Whether `out` is a terminal that shows colours. */
  readonly isTerminal: boolean
  /** Its width in characters. */
  readonly columns: number
  /** Asks a person, and gives the line that they type. Missing if nobody can answer: there is no terminal. */
  readonly ask?: (question: string) => Promise<string>
}

/** The process's own. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stdout.isTTY === true,
    columns: process.stdout.columns ?? 80,
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask: terminalQuestions() } : {}),
  }
}
