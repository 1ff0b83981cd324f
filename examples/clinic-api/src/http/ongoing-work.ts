import { setImmediate as nextTurn } from 'node:timers/promises'

/** Work that a service finishes before it ends, although the caller has its answer or is gone. */
export interface OngoingWork {
  /** The same function, with its calls under watch. */
  tracked<Given extends unknown[], Result>(
    run: (...given: Given) => Result | Promise<Result>,
  ): (...given: Given) => Promise<Result>
  /** Resolves once no call is under way. */
  finished(): Promise<void>
}

export function ongoingWork(): OngoingWork {
  const running = new Set<Promise<unknown>>()
  return {
    tracked(run) {
      return (...given) => {
        const call = (async () => run(...given))()
        running.add(call)
        const forget = () => running.delete(call)
        call.then(forget, forget)
        return call
      }
    },
    async finished() {
      while (running.size > 0) {
        await Promise.allSettled(running)
        // A call that ends may start another, such as the one that undoes it.
        await nextTurn()
      }
    },
  }
}
