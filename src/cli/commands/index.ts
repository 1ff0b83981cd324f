import type { CliCommand } from '../command'
import { generate } from './generate'
import { init } from './init'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [init, generate]
