import type { Finding } from '../../evolve/finding'
import type { Io } from '../io'

/** Writes findings in one format. Files are shown relative to the folder of the command. */
export type Reporter = (findings: readonly Finding[], io: Io) => string
