import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import type { ErrorNamed } from '../core/error-named'
import { wait } from '../core/wait'
import { randomKey } from './idempotency-key'
import { noAnswer } from './no-answer'
import { json, type Read, readSuccess } from './read-success'
import type { ResponseParser } from './response-parser'
import { affordableDelay, type RetryOptions } from './retry-delay'
import { corruptAnswer, unreadAnswer } from './unread-answer'

/** The outcome of a call: its data, or its error. Narrow by `ok`. */
export type SafeResult<Data, Failure> =
  | { readonly ok: true; readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly ok: false; readonly data?: undefined; readonly error: Failure; readonly response?: Response }

/** What a call learns about its attempt. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number
  /** `Idempotency-Key`, the same for every attempt, of a call that may be retried. Send it with a POST, so that the server recognises a repetition. */
  readonly headers: { readonly [header: string]: string }
}

/** A running fetch, or a function that starts one. Only a function can be retried. */
export type Call = Promise<Response> | ((attempt: Attempt) => Promise<Response>)

/** How a call is retried, and how its answer is read. */
export interface SafeOptions<Data = unknown> extends RetryOptions {
  /** How often a transient failure is retried. Default: 0. It stops if the server asks for a wait longer than `cap`. */
  readonly retries?: number | undefined
  /** The `Idempotency-Key` of all attempts, if another call is a repetition too. Default: a new key, if the call may be retried. */
  readonly idempotencyKey?: string | undefined
  /** The call's own signal. Once it aborts, waiting and retrying end, and the error is terminal. */
  readonly signal?: AbortSignal | undefined
  /** Reads a success, or the schema of its JSON. Default: as JSON. If it throws, the answer is corrupt, unless the connection was cut. */
  readonly read?: Read<Data> | undefined
}

/** The type of `safe`. */
export interface Safe<Known extends ApiError, NamesByOperation> {
  <Data = unknown>(call: Call, options?: SafeOptions<Data>): Promise<SafeResult<Data, Known | HttpError>>
  <Data, Operation extends keyof NamesByOperation & string>(
    operation: Operation,
    call: Call,
    options?: SafeOptions<Data>,
  ): Promise<SafeResult<Data, ErrorNamed<Known, NamesByOperation[Operation]> | HttpError>>
}

/** Makes a contract's `safe` of its response parser. */
export function safeCaller<Known extends ApiError, NamesByOperation>(
  parseResponse: ResponseParser<Known>,
): Safe<Known, NamesByOperation> {
  const call = async (...args: unknown[]): Promise<SafeResult<unknown, Known | HttpError>> => {
    // Only the compiler needs the operation's name.
    const [work, options = {}] = (typeof args[0] === 'string' ? args.slice(1) : args) as [Call, SafeOptions?]
    const { retries = 0, idempotencyKey, signal, read = json } = options
    const mayRetry = retries > 0 && typeof work === 'function'
    const key = idempotencyKey ?? (mayRetry ? randomKey() : undefined)
    const headers = key === undefined ? {} : { 'Idempotency-Key': key }
    for (let number = 1; ; number++) {
      const begin = () => (typeof work === 'function' ? work({ number, headers }) : work)
      const result = await attempt(begin, parseResponse, read, signal)
      if (result.ok || number > retries || typeof work !== 'function') return result
      const delay = affordableDelay(result.error as HttpError, number, options)
      if (delay === undefined) return result
      await wait(delay, signal)
      if (signal?.aborted) return result
    }
  }
  return call as Safe<Known, NamesByOperation>
}

async function attempt<Known extends ApiError>(
  call: () => Promise<Response>,
  parseResponse: ResponseParser<Known>,
  read: Read,
  signal: AbortSignal | undefined,
): Promise<SafeResult<unknown, Known | HttpError>> {
  let response: Response
  try {
    response = await call()
  } catch (cause) {
    return { ok: false, error: noAnswer<Known>(cause, signal) }
  }
  if (!response.ok) return { ok: false, error: await parseResponse(response), response }
  const { status, bodyUsed } = response
  try {
    return { ok: true, data: await readSuccess(response, read), response }
  } catch (cause) {
    const error = bodyUsed ? corruptAnswer(status, cause) : unreadAnswer<Known>(status, cause, signal)
    return { ok: false, error, response }
  }
}
