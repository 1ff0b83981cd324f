/** Why an answer goes out before the handler has one: the deadline came, or the caller left. */
export type CutReason = 'deadline' | 'disconnected'

/** Thrown where something is waited for when the cut comes. */
export class CutOff extends Error {
  /** As the signals of the platform have it. */
  override readonly name: 'TimeoutError' | 'AbortError'

  constructor(readonly reason: CutReason) {
    super(reason === 'deadline' ? 'The deadline came before the answer' : 'The caller left before the answer')
    this.name = reason === 'deadline' ? 'TimeoutError' : 'AbortError'
  }
}

/** The moment from which on nothing is waited for. */
export interface Cut {
  /** What came first: the work, or the cut, for which it throws `CutOff`. */
  before<Result>(work: Promise<Result>): Promise<Result>
  /** Milliseconds until the deadline, below 0 after it. */
  left(): number
  disconnect(): void
  /** Nothing is waited for any more. */
  stop(): void
}

/** Starts the time that there is for one call. */
export function startCut(milliseconds: number): Cut {
  const endsAt = performance.now() + milliseconds
  let cut: (reason: CutReason) => void
  const happened = new Promise<never>((_, reject) => {
    cut = (reason) => reject(new CutOff(reason))
  })
  // It may happen while nobody waits.
  happened.catch(() => {})
  const timer = setTimeout(() => cut('deadline'), milliseconds)
  return {
    before: (work) => Promise.race([work, happened]),
    left: () => endsAt - performance.now(),
    disconnect: () => cut('disconnected'),
    stop: () => clearTimeout(timer),
  }
}
