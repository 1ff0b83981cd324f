import type { ApiError } from '../core/api-error'
import type { HttpError } from '../core/client-http-error'
import type { ErrorNamed } from '../core/error-named'
import { safeGet, safePick } from '../core/safe-get'
import { wait } from '../core/wait'
import { failedCall, requestAborted } from './failed-call'
import { randomKey } from './idempotency-key'
import { json, type Read, readSuccess } from './read-success'
import type { ResponseParser } from './response-parser'
import { affordableDelay, type RetryOptions } from './retry-delay'

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
  /** Reads a success, or the schema of its JSON. Default: as JSON. If it throws, the answer is corrupt, unless the network cut it off. */
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
    const [work, given] = (typeof args[0] === 'string' ? args.slice(1) : args) as [Call, SafeOptions?]
    const options = given ?? {}
    const { retries = 0, idempotent = true, idempotencyKey, signal, read = json } = options
    const attempts = typeof work === 'function' && idempotent && retries > 0 ? retries + 1 : 1
    const key = idempotencyKey ?? (attempts > 1 ? randomKey() : undefined)
    const headers = key === undefined ? {} : { 'Idempotency-Key': key }
    let answered: SafeResult<unknown, Known | HttpError> | undefined
    for (let number = 1; ; number++) {
      const begin = () => (typeof work === 'function' ? work({ number, headers }) : work)
      const result = await attempt(begin, parseResponse, read, signal)
      if (isAnswered(result)) answered = result
      const delay = result.ok || number >= attempts ? undefined : affordableDelay(result.error, number, options)
      if (delay !== undefined) {
        await wait(delay, signal)
        if (!signal?.aborted) continue
      }
      return answered ?? result
    }
  }
  return call as Safe<Known, NamesByOperation>
}

/** Whether a result counts more than a later one without an answer. An abort is the caller's own. */
function isAnswered({ ok, error, response }: SafeResult<unknown, unknown>): boolean {
  const { status, message } = safePick(error, 'status', 'message')
  return ok || response !== undefined || status !== 0 || message === requestAborted
}

async function attempt<Known extends ApiError>(
  call: () => Promise<Response>,
  parseResponse: ResponseParser<Known>,
  read: Read,
  signal: AbortSignal | undefined,
): Promise<SafeResult<unknown, Known | HttpError>> {
  let response: Response | undefined
  try {
    response = await call()
    if (!response.ok) return { ok: false, error: await parseResponse(response), response }
    return { ok: true, data: await readSuccess(response, read), response }
  } catch (cause) {
    if (!response) return { ok: false, error: failedCall<Known>(cause, signal) }
    const status = safeGet(response, 'status') as number
    const unread = safeGet(cause, 'name') === 'SyntaxError' ? 'The answer is not JSON' : undefined
    return { ok: false, error: failedCall<Known>(cause, signal, status, unread), response }
  }
}
