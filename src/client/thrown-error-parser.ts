import type { ApiError } from '../core/api-error'
import { brandOf } from '../core/brand'
import type { Parser, ResponseMeta } from '../core/parser'
import type { HttpError } from '../core/unnamed-error'
import { noAnswer } from './no-answer'
import { parseJson, readBody } from './read-body'

/** Turns what a client library threw into an error of a contract; with an operation's name, of those it may answer. Never throws. */
export interface ThrownErrorParser<Known extends ApiError, NamesByOperation = object> {
  <Operation extends keyof NamesByOperation>(
    thrown: unknown,
    operation: Operation,
  ): Promise<Extract<Known, { readonly error: NamesByOperation[Operation] }> | HttpError>
  // Last, because that is the one that a promise's catch takes.
  (thrown: unknown): Promise<Known | HttpError>
}

/** What a library's error tells of its request. */
export interface Exchange extends ResponseMeta {
  /** The answer's body as the library left it: parsed, or anything that a `Response` can be made of. */
  readonly body?: unknown
  /** What became of a request that no server answered, where the library's own error does not say. */
  readonly cause?: unknown
}

/** Makes a contract's parser of what one library throws. */
export function thrownErrorParser<Thrown, Known extends ApiError, NamesByOperation>(
  parse: Parser<Known>,
  exchangeOf: (thrown: Partial<Thrown>) => Exchange,
): ThrownErrorParser<Known, NamesByOperation> {
  const parseThrown = async (thrown: unknown): Promise<Known | HttpError> => {
    let exchange: Exchange = {}
    let json: unknown
    try {
      if (brandOf(thrown) === undefined) {
        exchange = exchangeOf(Object(thrown))
        const { body } = exchange
        json = isRead(body) ? body : parseJson(await readBody(new Response(body as BodyInit)))
      }
    } catch {
      // A Proxy, a getter that throws, or a stream that something else reads.
    }
    return exchange.status ? parse(json, exchange) : noAnswer<Known>(exchange.cause ?? thrown)
  }
  // The name of the operation is for the compiler.
  return parseThrown as ThrownErrorParser<Known, NamesByOperation>
}

/** Whether a body was made of JSON, which can name no symbol and choose no tag; only by its symbol is a Node stream known. */
function isRead(body: unknown): boolean {
  return / (Object|Array)]/.test({}.toString.call(body)) && !(Symbol.asyncIterator in (body as object))
}
