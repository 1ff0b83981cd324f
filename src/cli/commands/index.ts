import type { CliCommand } from '../command'
import { changeset } from './changeset'
import { diff } from './diff'
import { explain } from './explain'
import { generate } from './generate'
import { graph } from './graph'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [generate, diff, changeset, explain, graph]
