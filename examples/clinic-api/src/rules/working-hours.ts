/** The part of every day in which appointments are held, in minutes since midnight UTC. */
export interface WorkingHours {
  readonly opens: number
  readonly closes: number
}

/** Reads `08:00-18:00`; `undefined` for anything that is no span of one day. */
export function parseWorkingHours(text: string): WorkingHours | undefined {
  const [, opens, closes] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(text)?.map(minutesOf) ?? []
  if (opens === undefined || closes === undefined || !(opens < closes) || closes > 24 * 60) return undefined
  return { opens, closes }
}

function minutesOf(time: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  return minutes < 60 ? hours * 60 + minutes : Number.NaN
}
