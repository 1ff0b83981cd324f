/** Tells the time. Every rule and every timestamp of the service asks it. */
export type Clock = () => Date

/** A clock that stands still at a moment, or the real one. */
export function createClock(frozenAt?: Date): Clock {
  return frozenAt === undefined ? () => new Date() : () => new Date(frozenAt)
}

/** UTC and whole seconds, as the wire has it: `2024-12-20T10:30:00Z`. */
export function wireTime(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`
}
