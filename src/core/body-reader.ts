import type { EnvelopeAnswer, EnvelopeFields } from './envelope'

/** Reads a parsed body of another kind of server; `undefined` for a body of another form. */
export type BodyReader = (body: unknown, answer: EnvelopeAnswer) => EnvelopeFields | undefined
