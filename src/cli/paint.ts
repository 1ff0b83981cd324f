import picocolors from 'picocolors'
import type { Io } from './io'

/** Colours on a terminal, plain text elsewhere and with `NO_COLOR`. */
export function paint({ isTerminal, env }: Io): ReturnType<typeof picocolors.createColors> {
  return picocolors.createColors(isTerminal && !env.NO_COLOR && env.TERM !== 'dumb')
}
