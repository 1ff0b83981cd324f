import type {
  BaseQueryFn,
  FetchArgs,
  FetchBaseQueryArgs,
  FetchBaseQueryError,
  FetchBaseQueryMeta,
} from '@reduxjs/toolkit/query'
import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import type { ParserOptions } from './bodies-of-others'
import { parseErrorBody } from './clinic'
import type { AnyApiError } from './default-rows'
import { failedCall } from './failed-call'
import { type Parser, parserOf } from './parser'
import { responseParser } from './response-parser'
import type { RetryOptions } from './retry-delay'
import { type Attempt, safeCaller } from './safe'
import { type SerializedError, serializeError } from './serialize-error'
import type { ClientSource, KnownError } from './sources'

export type { BodyReader, ParserOptions } from './bodies-of-others'
export type {
  AnyApiError,
  ApiError,
  ClientSource,
  HttpError,
  KnownError,
  RetryOptions,
  Rows,
  RowsSource,
} from './public-types'
export type { SerializedError } from './serialize-error'

/** The plain data of an error in the store. Narrow it by `error`. `toClientError` makes the error of it, for `matchError`. */
export type StoredError<Failure extends ApiError | HttpError = AnyApiError | HttpError> = Failure extends unknown
  ? StoredFields<Failure>
  : never

interface StoredFields<Failure extends ApiError | HttpError>
  extends Omit<SerializedError, 'error' | 'status' | 'details'> {
  readonly error: Failure['error']
  readonly status: Failure['status']
  readonly details?: Failure['details']
}

/** How an endpoint's requests are retried: also its `extraOptions`. */
export interface BaseQueryRetryOptions extends RetryOptions {
  /** How often a transient failure is retried. Default: 0. */
  readonly retries?: number | undefined
  /** Whether the request may be repeated without harm. Default: true for a query, false for a mutation. */
  readonly idempotent?: boolean | undefined
}

/** RTK Query's `fetchBaseQuery`. */
export type FetchBaseQuery = (
  options?: FetchBaseQueryArgs,
) => BaseQueryFn<string | FetchArgs, unknown, FetchBaseQueryError, object, FetchBaseQueryMeta>

/** A base query whose errors are a contract's, as plain data. */
export type CodebookBaseQuery<Known extends ApiError> = (
  fetchBaseQuery: FetchBaseQuery,
  options?: FetchBaseQueryArgs & BaseQueryRetryOptions,
) => BaseQueryFn<string | FetchArgs, unknown, StoredError<Known | HttpError>, BaseQueryRetryOptions, FetchBaseQueryMeta>

/**
 * `codebookBaseQuery` for your own contract.
 *
 * @example export const codebookBaseQuery = createCodebookBaseQuery(rows)
 */
export function createCodebookBaseQuery<Source extends ClientSource>(
  source: Source,
  options: ParserOptions = {},
): CodebookBaseQuery<KnownError<Source>> {
  return baseQueryMaker(parserOf(source, options))
}

/**
 * RTK Query's `fetchBaseQuery` whose `error` is the row's, or an `HttpError`, as plain data for the store. It takes the options of
 * `fetchBaseQuery`, and retries transient failures after the delay that the server requests; a mutation only if it is `idempotent`.
 *
 * @example createApi({ baseQuery: codebookBaseQuery(fetchBaseQuery, { baseUrl: '/api', retries: 2 }), endpoints })
 */
export const codebookBaseQuery: CodebookBaseQuery<AnyApiError> = /* @__PURE__ */ baseQueryMaker(parseErrorBody)

function baseQueryMaker<Known extends ApiError>(parse: Parser<Known>): CodebookBaseQuery<Known> {
  const safe = safeCaller<Known, object>(responseParser(parse))
  return (fetchBaseQuery, { retries, idempotent, base, cap, fetchFn = lateFetch, ...options } = {}) =>
    async (args, api, extraOptions) => {
      const isMutation = api.type === 'mutation'
      const retry = { retries, idempotent: idempotent ?? !isMutation, base, cap, ...extraOptions }
      let failure: Known | HttpError | undefined
      const query = fetchBaseQuery({
        ...options,
        fetchFn: async (input) => {
          const request = input as Request
          const send = ({ headers }: Attempt) => {
            // A request's body can be sent once.
            const copy = request.clone()
            if (isMutation) for (const name in headers) copy.headers.set(name, `${headers[name]}`)
            return fetchFn(copy)
          }
          const result = await safe(send, { ...retry, signal: request.signal, read: wholeResponse })
          if (result.ok) return result.data
          failure = result.error
          throw failure
        },
      })
      const result = await query(args, api, {})
      if (!result.error) return result
      failure ??= refused(result.error, result.meta?.response, parse)
      return { ...result, error: serializeError(failure) as StoredError<Known | HttpError> }
    }
}

/** A browser's fetch wants to be called by itself, and a test may replace it. */
const lateFetch: typeof fetch = (...given) => fetch(...given)

/** The response, once its body has arrived: if the connection breaks before, the request is retried. */
async function wholeResponse(response: Response): Promise<Response> {
  await response.clone().arrayBuffer()
  return response
}

/** The error of a success that cannot be read, or that the user's `validateStatus` refuses. */
function refused<Known extends ApiError>(
  error: FetchBaseQueryError,
  response: Response | undefined,
  parse: Parser<Known>,
): Known | HttpError {
  const { status = 0, headers } = response ?? {}
  return typeof error.status === 'number'
    ? parse(error.data, { status, headers })
    : failedCall<Known>(error, undefined, status)
}
