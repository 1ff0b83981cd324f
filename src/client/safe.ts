import { type HttpError, UnnamedError } from '../core/unnamed-error'
import { noAnswer } from './no-answer'
import type { ResponseParser } from './response-parser'
import { affordableDelay, type RetryOptions } from './retry-delay'

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

/** How a call is repeated. */
export interface SafeOptions extends RetryOptions {
  /** How often a transient failure is tried again: not at all unless given. A server that asks for more than `cap` is not waited for. */
  readonly retries?: number | undefined
  /** The `Idempotency-Key` of all attempts, where another call is a repetition too; a new one unless given. */
  readonly idempotencyKey?: string | undefined
  /** That of the call itself: once it aborts nothing is repeated, nor waited for, and a call that it ended is terminal. */
  readonly signal?: AbortSignal | undefined
}

/** A contract's `safe`. */
export interface Safe<Failure, FailureByOperation> {
  <Data = unknown>(call: Call, options?: SafeOptions): Promise<SafeResult<Data, Failure | HttpError>>
  <Data, Operation extends keyof FailureByOperation & string>(
    operation: Operation,
    call: Call,
    options?: SafeOptions,
  ): Promise<SafeResult<Data, FailureByOperation[Operation] | HttpError>>
}

/** Makes a contract's `safe` of its response parser. */
export function safeCaller<Failure, FailureByOperation>(
  parseResponse: ResponseParser<Failure>,
): Safe<Failure, FailureByOperation> {
  return async (...given: unknown[]) => {
    // The name of the operation is for the compiler.
    const [call, options = {}] = (typeof given[0] === 'string' ? given.slice(1) : given) as [Call, SafeOptions?]
    const { retries = 0, idempotencyKey = randomKey(), signal } = options
    const headers = { 'Idempotency-Key': idempotencyKey }
    for (let number = 1; ; number++) {
      const begin = () => (typeof call === 'function' ? call({ number, headers }) : call)
      const result = await attempt(begin, parseResponse, signal)
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
  signal: AbortSignal | undefined,
): Promise<SafeResult<unknown, Failure | HttpError>> {
  let response: Response
  try {
    response = await call()
  } catch (cause) {
    return { ok: false, error: noAnswer<Failure>(cause, signal) }
  }
  if (!response.ok) return { ok: false, error: await parseResponse(response), response }
  try {
    const text = await response.text()
    return { ok: true, data: text === '' ? undefined : JSON.parse(text), response }
  } catch (cause) {
    const message = 'The answer is not JSON'
    return {
      ok: false,
      error: new UnnamedError(response.status, { message, cause, reason: 'corrupt-answer' }),
      response,
    }
  }
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
