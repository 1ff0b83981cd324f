/** What rxjs asks of a subscriber that it did not make. */
interface Subscriber {
  readonly closed: boolean
  next(value: unknown): void
  error(error: unknown): void
  complete(): void
  add(teardown: unknown): void
  remove(teardown: unknown): void
  unsubscribe(): void
}

interface Operator {
  call(subscriber: Subscriber, source: Stream): unknown
}

/** A stream that rxjs 7 takes for an Observable of its own. */
class Stream {
  readonly #start: (subscriber: Subscriber) => unknown

  constructor(start: (subscriber: Subscriber) => unknown) {
    this.#start = start
    const { observable } = Symbol as { observable?: symbol }
    if (observable) Object.defineProperty(this, observable, { value: () => this })
  }

  subscribe(observer?: unknown, error?: unknown, complete?: unknown): Subscriber {
    const callbacks = typeof observer === 'function' ? { next: observer, error, complete } : observer
    const subscriber = isSubscriber(callbacks) ? callbacks : new StreamSubscriber((callbacks ?? { error }) as Observer)
    subscriber.add(this.#start(subscriber))
    return subscriber
  }

  lift(operator: Operator): Stream {
    return new Stream((subscriber) => operator.call(subscriber, this))
  }

  pipe(...operators: readonly ((source: unknown) => unknown)[]): unknown {
    return operators.reduce<unknown>((source, operate) => operate(source), this)
  }

  /** Where rxjs looks unless the runtime has `Symbol.observable`. */
  '@@observable'(): this {
    return this
  }
}

/**
 * A stream that only fails, as `throwError` of rxjs makes one. Nest waits for one from a filter of RPC. It is made without rxjs, which
 * an app of Nest has, but which this package could not find in every layout of `node_modules`.
 */
export function failedStream(error: unknown): Stream {
  return new Stream((subscriber) => subscriber.error(error))
}

interface Observer {
  next?(value: unknown): void
  error?(error: unknown): void
  complete?(): void
}

class StreamSubscriber implements Subscriber {
  closed = false
  readonly #observer: Observer
  readonly #teardowns = new Set<unknown>()

  constructor(observer: Observer) {
    this.#observer = observer
  }

  next(value: unknown): void {
    if (!this.closed) this.#observer.next?.(value)
  }

  error(error: unknown): void {
    this.#end(() => this.#observer.error?.(error))
  }

  complete(): void {
    this.#end(() => this.#observer.complete?.())
  }

  add(teardown: unknown): void {
    if (this.closed) tearDown(teardown)
    else this.#teardowns.add(teardown)
  }

  remove(teardown: unknown): void {
    this.#teardowns.delete(teardown)
  }

  unsubscribe(): void {
    this.closed = true
    const teardowns = [...this.#teardowns]
    this.#teardowns.clear()
    for (const teardown of teardowns) tearDown(teardown)
  }

  #end(tell: () => void): void {
    if (this.closed) return
    this.closed = true
    try {
      tell()
    } finally {
      this.unsubscribe()
    }
  }
}

function isSubscriber(value: unknown): value is Subscriber {
  return typeof value === 'object' && value !== null && 'closed' in value && 'add' in value && 'unsubscribe' in value
}

function tearDown(teardown: unknown): void {
  if (typeof teardown === 'function') teardown()
  else if (isSubscriber(teardown) && !teardown.closed) teardown.unsubscribe()
}
