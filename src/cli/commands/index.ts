import type { CliCommand } from '../command'
import { changeset } from './changeset'
import { diff } from './diff'
import { explain } from './explain'
import { generate } from './generate'
import { graph } from './graph'
import { init } from './init'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [init, generate, diff, changeset, explain, graph]
