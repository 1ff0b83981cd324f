import type { CliCommand } from '../command'
import { changeset } from './changeset'
import { diff } from './diff'
import { generate } from './generate'

/** In the order of `--help`. */
export const commands: readonly CliCommand[] = [generate, diff, changeset]
