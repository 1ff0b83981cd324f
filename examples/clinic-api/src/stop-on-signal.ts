import { constants } from 'node:os'

/** Milliseconds for running requests, and then for the database. */
const [forRequests, forTheRest] = [10_000, 1000]

/**
 * Stops the process on SIGTERM or SIGINT: runs `stop`, which gets a deadline for the requests, and exits with 0. A second signal
 * exits at once, with 128 and its number, as a shell reports it: 143 or 130.
 */
export function stopOnSignal(stop: (deadline: AbortSignal) => Promise<void>): void {
  let stopping = false
  const onSignal = async (signal: 'SIGTERM' | 'SIGINT') => {
    if (stopping) process.exit(128 + constants.signals[signal])
    stopping = true
    // A handler that never ends must not hold up the process.
    setTimeout(() => process.exit(0), forRequests + forTheRest)
    try {
      await stop(AbortSignal.timeout(forRequests))
      process.exit(0)
    } catch (failure) {
      console.error('The shutdown failed:', failure)
      process.exit(1)
    }
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
