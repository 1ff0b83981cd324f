import { describeHeaders } from './headers'
import { describeOptions } from './options'
import type { StartAdapter } from './start'
import { describeThrown } from './thrown'

/** The promises that every adapter keeps, over real HTTP. */
export function describeAdapter(name: string, start: StartAdapter): void {
  describeThrown(name, start)
  describeOptions(name, start)
  describeHeaders(name, start)
}
