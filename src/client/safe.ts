import type { HttpError } from '../core/unnamed-error'
import { noAnswer } from './no-answer'
import type { ResponseParser } from './response-parser'
import { affordableDelay, type RetryOptions } from './retry-delay'
import { corruptAnswer, unreadAnswer } from './unread-answer'

/** What a call came to: its data, or its error. Narrow by `ok`. */
export type SafeResult<Data, Failure> =
  | { readonly ok: true; readonly data: Data; readonly error?: undefined; readonly response: Response }
  | { readonly ok: false; readonly data?: undefined; readonly error: Failure; readonly response?: Response }

/** What each attempt is told. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number
  /** The same key for every attempt. Send it with a POST: the server tells a repetition by it. */
  readonly headers: { readonly 'Idempotency-Key': string }
}

/** A fetch under way, or what begins one: only that can be repeated. */
export type Call = Promise<Response> | ((attempt: Attempt) => Promise<Response>)

/** How a call is repeated, and its answer read. */
export interface SafeOptions<Data = unknown> extends RetryOptions {
  /** How often a transient failure is tried again: not at all unless given. A server that asks for more than `cap` is not waited for. */
  readonly retries?: number | undefined
  /** The `Idempotency-Key` of all attempts, where another call is a repetition too; a new one unless given. */
  readonly idempotencyKey?: string | undefined
  /** That of the call itself: once it aborts nothing is repeated, nor waited for, and a call that it ended is terminal. */
  readonly signal?: AbortSignal | undefined
  /** Reads a success: as JSON unless given. What it throws is a corrupt answer, unless the connection was cut. */
  readonly read?: ((response: Response) => Data | Promise<Data>) | undefined
}

/** A contract's `safe`. */
export interface Safe<Failure, FailureByOperation> {
  <Data = unknown>(call: Call, options?: SafeOptions<Data>): Promise<SafeResult<Data, Failure | HttpError>>
  <Data, Operation extends keyof FailureByOperation & string>(
    operation: Operation,
    call: Call,
    options?: SafeOptions<Data>,
  ): Promise<SafeResult<Data, FailureByOperation[Operation] | HttpError>>
}

/** Makes a contract's `safe` of its response parser. */
export function safeCaller<Failure, FailureByOperation>(
  parseResponse: ResponseParser<Failure>,
): Safe<Failure, FailureByOperation> {
  return async (...given: unknown[]) => {
    // The name of the operation is for the compiler.
    const [call, options = {}] = (typeof given[0] === 'string' ? given.slice(1) : given) as [Call, SafeOptions?]
    const { retries = 0, idempotencyKey = randomKey(), signal, read = readJson } = options
    const headers = { 'Idempotency-Key': idempotencyKey }
    for (let number = 1; ; number++) {
      const begin = () => (typeof call === 'function' ? call({ number, headers }) : call)
      const result = await attempt(begin, parseResponse, read, signal)
      if (result.ok || number > retries || typeof call !== 'function') return result as never
      const delay = affordableDelay(result.error as HttpError, number, options)
      if (delay === undefined) return result as never
      await wait(delay, signal)
      if (signal?.aborted) return result as never
    }
  }
}

async function attempt<Failure>(
  call: () => Promise<Response>,
  parseResponse: ResponseParser<Failure>,
  read: (response: Response) => unknown,
  signal: AbortSignal | undefined,
): Promise<SafeResult<unknown, Failure | HttpError>> {
  let response: Response
  try {
    response = await call()
  } catch (cause) {
    return { ok: false, error: noAnswer<Failure>(cause, signal) }
  }
  if (!response.ok) return { ok: false, error: await parseResponse(response), response }
  const { status, bodyUsed } = response
  try {
    return { ok: true, data: await read(response), response }
  } catch (cause) {
    const error = bodyUsed ? corruptAnswer(status, cause) : unreadAnswer<Failure>(status, cause, signal)
    return { ok: false, error, response }
  }
}

/** The JSON of an answer; `undefined` for one without a body. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}

/** Not `randomUUID`, which a page without HTTPS lacks. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Until the time is up, or the signal aborts. */
function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, signal?.aborted ? 0 : milliseconds)
    signal?.addEventListener('abort', end)
  })
}
