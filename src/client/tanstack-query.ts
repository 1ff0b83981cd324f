import type { HttpError } from '../core/unnamed-error'
import type { OperationErrors, OperationName } from '../generated/operations'
import { affordableDelay, type RetryOptions, retryDelay } from './retry-delay'

/** How a query or a mutation is repeated. */
export interface QueryRetryOptions extends RetryOptions {
  /** How often a transient failure is tried again: 3 times, and never while a server renders, unless given. */
  readonly retries?: number | undefined
}

/** TanStack Query's options for retrying. They also tell the compiler what the query's `error` is. */
export interface QueryRetry<Failure> {
  readonly retry: (failureCount: number, error: Failure) => boolean
  readonly retryDelay: (failureCount: number, error: Failure) => number
}

/** Makes the options of any error; with the name of an operation, of those it may answer. */
export interface QueryRetryMaker {
  <Failure extends Error = Error>(options?: QueryRetryOptions): QueryRetry<Failure>
  <Operation extends OperationName>(
    operation: Operation,
    options?: QueryRetryOptions,
  ): QueryRetry<OperationErrors<Operation> | HttpError>
}

/**
 * A query's `retry` and `retryDelay`: what is transient is tried again, after the wait that the server asks for, or a growing one.
 * A server that asks for more than `cap` is not waited for. With the name of an operation, the query's `error` is the union of what
 * that operation may answer. For a query function that throws our errors, as `fetchOrThrow` does.
 *
 * @example new QueryClient({ defaultOptions: { queries: queryRetry(), mutations: mutationRetry() } })
 * @example useQuery({ queryKey, queryFn, ...queryRetry('listAppointments') })
 */
export const queryRetry = /* @__PURE__ */ retryMaker(true)

/**
 * The same for a mutation, which is not repeated unless `idempotent` says that it may be: because it sends an `Idempotency-Key`.
 *
 * @example useMutation({ mutationFn, ...mutationRetry('bookAppointment') })
 */
export const mutationRetry = /* @__PURE__ */ retryMaker(false)

function retryMaker(repeatable: boolean): QueryRetryMaker {
  const make = (...given: unknown[]): QueryRetry<Error> => {
    // The name of the operation is for the compiler.
    const own = Object(given.at(-1)) as QueryRetryOptions
    const { retries = typeof window === 'undefined' ? 0 : 3, idempotent = repeatable } = own
    const options = { ...own, idempotent }
    return {
      retry: (failureCount, error) =>
        failureCount < retries && affordableDelay(error as HttpError, failureCount + 1, options) !== undefined,
      retryDelay: (failureCount, error) => retryDelay(error as HttpError, failureCount + 1, options) ?? 0,
    }
  }
  return make as QueryRetryMaker
}
