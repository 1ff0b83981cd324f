import type { CliCommand } from '../command'
import { generate } from './generate'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [generate]
