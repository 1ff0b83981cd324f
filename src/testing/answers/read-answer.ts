import { responseParser } from '../../client/response-parser'
import type { ApiError } from '../../core/api-error'
import type { HeadersLike } from '../../core/headers'
import type { Parser } from '../../core/parser'
import type { HttpError } from '../../core/server-http-error'
import { parseJson } from '../../http/read-body'

/** What a handler answered: a Web `Response`, or its parts as supertest gives them. */
export type Answer =
  | Response
  | { readonly status: number; readonly headers?: HeadersLike | undefined; readonly body?: unknown }

/** The error in an answer. A `Response` can still be read afterwards. */
export async function readAnswer<Known extends ApiError>(
  answer: Answer,
  parse: Parser<Known>,
): Promise<Known | HttpError> {
  if (isResponse(answer)) return responseParser(parse)(answer.clone())
  const { status, headers, body } = answer
  return parse(typeof body === 'string' ? parseJson(body) : body, { status, headers })
}

/** Whether nothing is left to read. */
export function isRead(answer: Answer): boolean {
  return isResponse(answer) && answer.bodyUsed
}

function isResponse(answer: Answer): answer is Response {
  return 'clone' in answer
}
