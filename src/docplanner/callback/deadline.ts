/** Why an answer goes out before the handler has one: the deadline came, or the caller disconnected. */
export type CallEndReason = 'deadline' | 'disconnected'

/** Thrown by `Deadline.before` if the call ends before the work does. */
export class CallEnded extends Error {
  /** The names that the platform's abort signals use. */
  override readonly name: 'TimeoutError' | 'AbortError'

  constructor(readonly reason: CallEndReason) {
    super(reason === 'deadline' ? 'The deadline came before the answer' : 'The caller left before the answer')
    this.name = reason === 'deadline' ? 'TimeoutError' : 'AbortError'
  }
}

/** How long one call may take. A caller that disconnects ends it early. */
export interface Deadline {
  /** The result of the work. @throws CallEnded if the call ends first */
  before<Result>(work: Promise<Result>): Promise<Result>
  /** Milliseconds left, below 0 after the deadline. */
  left(): number
  /** The caller left. */
  disconnect(): void
  /** Clears the timer. */
  stop(): void
}

/** Starts the deadline of one call. */
export function startDeadline(milliseconds: number): Deadline {
  const endsAt = performance.now() + milliseconds
  let end: (reason: CallEndReason) => void
  const ended = new Promise<never>((_, reject) => {
    end = (reason) => reject(new CallEnded(reason))
  })
  // The call may end while nothing waits for it.
  ended.catch(() => {})
  const timer = setTimeout(() => end('deadline'), milliseconds)
  return {
    before: (work) => Promise.race([work, ended]),
    left: () => endsAt - performance.now(),
    disconnect: () => end('disconnected'),
    stop: () => clearTimeout(timer),
  }
}
