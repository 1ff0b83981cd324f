import type { CliCommand } from '../command'
import { explain } from './explain'
import { generate } from './generate'
import { graph } from './graph'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [generate, explain, graph]
