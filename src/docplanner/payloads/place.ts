import { objectReader } from './object-reader'
import { id, type Reader, text } from './reader'

/** A clinic's profile at Docplanner. */
export interface DocplannerFacility {
  readonly id: string
  readonly name?: string | undefined
}

/** A doctor's profile at Docplanner. */
export interface DocplannerDoctor {
  readonly id: string
  readonly name?: string | undefined
  readonly surname?: string | undefined
}

/** Where a doctor sees patients; it has the calendar. */
export interface DocplannerAddress {
  readonly id: string
  readonly name?: string | undefined
  readonly street?: string | undefined
  readonly post_code?: string | undefined
  readonly city_name?: string | undefined
}

/** Whose calendar an event is about. */
export interface DocplannerPlace {
  readonly facility: DocplannerFacility
  readonly doctor: DocplannerDoctor
  readonly address: DocplannerAddress
}

export const facility: Reader<DocplannerFacility> = /* @__PURE__ */ objectReader<DocplannerFacility>(
  { id },
  { name: text },
)

export const doctor: Reader<DocplannerDoctor> = /* @__PURE__ */ objectReader<DocplannerDoctor>(
  { id },
  { name: text, surname: text },
)

const address: Reader<DocplannerAddress> = /* @__PURE__ */ objectReader<DocplannerAddress>(
  { id },
  { name: text, street: text, post_code: text, city_name: text },
)

/** The readers of a place's members, for what has more beside them. */
export const place = { facility, doctor, address }
