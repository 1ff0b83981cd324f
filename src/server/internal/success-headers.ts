import type { ServerResponse } from 'node:http'

/**
 * What a handler may have said of its success before it failed: a file's name, its encoding, how it was to be sent. Cookies, CORS
 * and the like stay. In lower case.
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

/**
 * Drops the phrase that a handler said with its status: Node then writes that of the error's status. A response of HTTP/2 has
 * none, and warns where one is read or set.
 */
export function dropSuccessPhrase(response: Pick<ServerResponse, 'statusMessage'>): void {
  if (Object.hasOwn(response, 'statusMessage')) response.statusMessage = ''
}

/** Drops them from a response of Node. Those that are there are few: to remove each by name would cost more. */
export function dropSuccessHeaders(response: Pick<ServerResponse, 'getHeaderNames' | 'removeHeader'>): void {
  for (const name of response.getHeaderNames()) {
    if (successHeaders.has(name)) response.removeHeader(name)
  }
}
