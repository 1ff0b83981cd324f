import type { CliCommand } from '../command'
import { generate } from './generate'
import { lint } from './lint'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [generate, lint]
