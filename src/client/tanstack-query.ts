import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import type { ErrorNamed } from '../core/error-named'
import { asObject } from '../core/safe-get'
import type { AnyApiError, ErrorNamesByOperation } from './default-rows'
import { affordableDelay, type RetryOptions, retryDelay } from './retry-delay'
import type { ClientSource, KnownError, KnownNames } from './sources'

export type {
  AnyApiError,
  ApiError,
  ClientSource,
  ErrorNamed,
  ErrorNamesByOperation,
  HttpError,
  KnownError,
  KnownNames,
  RetryOptions,
  Rows,
  RowsSource,
} from './public-types'

/** How a query or a mutation is retried. */
export interface QueryRetryOptions extends RetryOptions {
  /** How often a transient failure is retried. Default: 3, and 0 while a server renders. */
  readonly retries?: number | undefined
}

/** TanStack Query's options for retrying. They also tell the compiler the type of the query's `error`. */
export interface QueryRetry<Failure> {
  readonly retry: (failureCount: number, error: Failure) => boolean
  readonly retryDelay: (failureCount: number, error: Failure) => number
}

/** Makes the options for any error; with the name of an operation, for its errors. */
export interface QueryRetryMaker<Known extends ApiError, NamesByOperation> {
  <Failure extends Error = Error>(options?: QueryRetryOptions): QueryRetry<Failure>
  <Operation extends keyof NamesByOperation>(
    operation: Operation,
    options?: QueryRetryOptions,
  ): QueryRetry<ErrorNamed<Known, NamesByOperation[Operation]> | HttpError>
}

/** The functions of this entry, typed by a contract. */
export interface QueryRetries<Known extends ApiError, NamesByOperation> {
  readonly queryRetry: QueryRetryMaker<Known, NamesByOperation>
  readonly mutationRetry: QueryRetryMaker<Known, NamesByOperation>
}

/**
 * `queryRetry` and `mutationRetry` for your own contract.
 *
 * @example export const { queryRetry, mutationRetry } = createQueryRetry(rows)
 */
export function createQueryRetry<Source extends ClientSource>(
  // Only the compiler needs it: whether to retry is told by the error itself.
  _source: Source,
): QueryRetries<KnownError<Source>, KnownNames<Source>> {
  return { queryRetry: retryMaker(true), mutationRetry: retryMaker(false) }
}

/**
 * A query's `retry` and `retryDelay`: they retry transient failures, after the delay that the server requests, or a growing one.
 * They give up if the server requests more than `cap`. With the name of an operation, the query's `error` is one of its errors.
 * For a query function that throws our errors, as `fetchOrThrow` does.
 *
 * @example new QueryClient({ defaultOptions: { queries: queryRetry(), mutations: mutationRetry() } })
 * @example useQuery({ queryKey, queryFn, ...queryRetry('listAppointments') })
 */
export const queryRetry: QueryRetryMaker<AnyApiError, ErrorNamesByOperation> = /* @__PURE__ */ retryMaker(true)

/**
 * The same for a mutation, which is not retried unless you set `idempotent`, because it sends an `Idempotency-Key`.
 *
 * @example useMutation({ mutationFn, ...mutationRetry('bookAppointment') })
 */
export const mutationRetry: QueryRetryMaker<AnyApiError, ErrorNamesByOperation> = /* @__PURE__ */ retryMaker(false)

function retryMaker<Known extends ApiError, NamesByOperation>(
  isRepeatable: boolean,
): QueryRetryMaker<Known, NamesByOperation> {
  const make = (...args: unknown[]): QueryRetry<Error> => {
    // Only the compiler needs the operation's name.
    const given = asObject(args.at(-1)) as QueryRetryOptions
    const { retries = typeof window === 'undefined' ? 0 : 3, idempotent = isRepeatable } = given
    const options = { ...given, idempotent }
    return {
      retry: (failureCount, error) =>
        failureCount < retries && affordableDelay(error as HttpError, failureCount + 1, options) !== undefined,
      retryDelay: (failureCount, error) => retryDelay(error as HttpError, failureCount + 1, options) ?? 0,
    }
  }
  return make as QueryRetryMaker<Known, NamesByOperation>
}
