import type { CliCommand } from '../command'
import { changeset } from './changeset'
import { check } from './check'
import { diff } from './diff'
import { explain } from './explain'
import { generate } from './generate'
import { graph } from './graph'
import { init } from './init'
import { lint } from './lint'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [init, generate, check, lint, diff, changeset, explain, graph]
