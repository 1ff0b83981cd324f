import type { ApiError } from '../core/api-error'
import { brandOf } from '../core/brand'
import type { HttpError } from '../core/client-http-error'
import type { ErrorNamed } from '../core/error-named'
import { readBody } from '../http/read-body'
import { type Exchange, errorOfExchange } from './error-of-exchange'
import { parsedBody } from './parsed-body'
import type { Parser } from './parser'

/** Turns what a client library threw into an error of a contract; with an operation's name, into one of its errors. Never throws. */
export interface ThrownErrorParser<Known extends ApiError, NamesByOperation = object> {
  <Operation extends keyof NamesByOperation>(
    thrown: unknown,
    operation: Operation,
  ): Promise<ErrorNamed<Known, NamesByOperation[Operation]> | HttpError>
  // Last, because a promise's catch takes the last overload.
  (thrown: unknown): Promise<Known | HttpError>
}

/** Makes a contract's parser for the errors of one library. */
export function thrownErrorParser<Thrown, Known extends ApiError, NamesByOperation>(
  parse: Parser<Known>,
  exchangeOf: (thrown: Partial<Thrown>) => Exchange,
): ThrownErrorParser<Known, NamesByOperation> {
  const parseThrown = async (thrown: unknown): Promise<Known | HttpError> => {
    let exchange: Exchange = {}
    let json: unknown
    try {
      if (brandOf(thrown) === undefined) {
        exchange = exchangeOf(thrown as Partial<Thrown>)
        const { body } = exchange
        json = isParsed(body) ? body : parsedBody(await readBody(new Response(body as BodyInit)), exchange.headers)
      }
    } catch {
      // `null`, a Proxy, a throwing getter, or a stream that something else reads.
    }
    return errorOfExchange(parse, { ...exchange, body: json, cause: exchange.cause ?? thrown })
  }
  // Only the compiler needs the operation's name.
  return parseThrown as ThrownErrorParser<Known, NamesByOperation>
}

/** Whether the library parsed the body already. A Node stream is an object too, but has this symbol. */
function isParsed(body: unknown): boolean {
  return / (Object|Array)]/.test({}.toString.call(body)) && !(Symbol.asyncIterator in (body as object))
}
