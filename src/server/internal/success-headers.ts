import type { ServerResponse } from 'node:http'

/**
 * Headers in which a handler describes its success body before it fails: the file's name, its encoding, how it is sent. They are
 * dropped from the error; cookies, CORS and the like stay.
 */
export const successHeaders: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'content-disposition',
  'content-encoding',
  'content-range',
  'etag',
  'last-modified',
  'trailer',
  'transfer-encoding',
])

/** Whether a header, in whatever case, describes a success body. */
export function isSuccessHeader(name: string): boolean {
  return successHeaders.has(name.toLowerCase())
}

/**
 * Drops the headers that describe a success body.
 *
 * @param remove removes one from the response
 * @param present the names that the response has, in lower case, if it lists them: usually few, so that fewer are removed
 */
export function dropSuccessHeaders(
  remove: (name: string) => unknown,
  present: Iterable<string> = successHeaders,
): void {
  for (const name of present) if (successHeaders.has(name)) remove(name)
}

/**
 * Drops the reason phrase that a handler set with its status: Node then writes the phrase of the error's status. A response of
 * HTTP/2 has none, and warns where one is read or set.
 */
export function dropSuccessPhrase(response: Pick<ServerResponse, 'statusMessage'>): void {
  if (Object.hasOwn(response, 'statusMessage')) response.statusMessage = ''
}
