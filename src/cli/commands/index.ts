import type { CliCommand } from '../command'
import { check } from './check'
import { generate } from './generate'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [generate, check]
