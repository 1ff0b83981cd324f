import type { ExitCode } from './exit-code'
import type { Io } from './io'

/** An option as commander declares it: `--out <folder>`. */
export interface CommandOption {
  readonly flags: string
  readonly description: string
  /** The values that it takes, if they are a few. */
  readonly choices?: readonly string[]
}

/** One command of the command line. */
export interface CliCommand {
  readonly name: string
  /** A line for the list of commands. */
  readonly summary: string
  /** Its arguments as commander declares them: `[base]`, and what each is. */
  readonly arguments?: readonly (readonly [name: string, description: string])[]
  readonly options: readonly CommandOption[]
  /** Lines for `--help`, without `npx error-codebook`, and what each does. */
  readonly examples: readonly (readonly [line: string, description: string])[]
  /**
   * @throws UsageError for wrong use
   */
  run(args: readonly (string | undefined)[], options: ReadOptions, io: Io): Promise<ExitCode>
}

/** The options that were given, by their names in camel case. */
export interface ReadOptions {
  readonly [name: string]: string | boolean | readonly string[] | undefined
}

/** How every command that works on a project finds it. */
export const projectOptions: readonly CommandOption[] = [
  { flags: '--config <file>', description: 'the configuration; error-codebook.config.ts by default' },
  { flags: '--contract <file>', description: 'a contract without a configuration' },
]
