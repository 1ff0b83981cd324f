import { objectReader } from '../payloads/object-reader'
import { id, instant, type Reader } from '../payloads/reader'

/** A time in which a doctor sees nobody. */
export interface DocplannerBreak {
  readonly id: string
  readonly since: string
  readonly till: string
}

export const calendarBreak: Reader<DocplannerBreak> = /* @__PURE__ */ objectReader<DocplannerBreak>(
  { id, since: instant, till: instant },
  {},
)
