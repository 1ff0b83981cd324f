import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/http-error'
import type { ErrorMapper } from '../core/to-api-error'
import { toApiError, versionHeaders } from '../generated/codebook'
import { errorBody, errorHeaders } from '../http'
import { fromHttpErrors } from './mappers/http-errors'

/** What every server adapter may be told. `Context` is the framework's own: what a handler of it is given. */
export interface ServerOptions<Context> {
  /** Called with every error that is answered, and what was thrown as it was, for logs. What it throws is ignored. */
  onError?: ((error: ApiError | HttpError, context: Context, thrown: unknown) => void) | undefined
  /** Puts `timestamp` into the body: the time, or what your clock says. */
  timestamp?: boolean | (() => Date) | undefined
  /** Turns foreign failures (a driver's, a library's) into rows. */
  mappers?: readonly ErrorMapper[] | undefined
  /** Your own contract's `toApiError`; the clinic's where there is none. */
  toApiError?: ((thrown: unknown, mappers: readonly ErrorMapper[]) => ApiError | HttpError) | undefined
  /** Your own contract's version header; the clinic's where there is none. */
  versionHeaders?: (() => Record<string, string>) | undefined
}

/** An error, ready for any framework to send. */
export interface Answer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: string
}

/** What to send for whatever was thrown. Never throws. */
export function answer<Context>(thrown: unknown, context: Context, options: ServerOptions<Context> = {}): Answer {
  const {
    mappers = [],
    timestamp,
    toApiError: convert = toApiError,
    versionHeaders: version = versionHeaders,
  } = options
  const error = convert(thrown, [...mappers, fromHttpErrors])
  try {
    options.onError?.(error, context, thrown)
  } catch {
    // A logger that fails must not change the answer.
  }
  return {
    status: error.status,
    headers: { ...version(), ...errorHeaders(error) },
    body: JSON.stringify(errorBody(error, { timestamp: typeof timestamp === 'function' ? timestamp() : timestamp })),
  }
}
