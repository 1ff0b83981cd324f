/** The message of a call that the network failed. */
export const networkFailure = 'Network failure'

/** The message of a call that its caller aborted. */
export const requestAborted = 'Request aborted'

/** fetch's name and axios's. */
const abortNames = /^(Abort|Canceled)Error/

/** A timeout of the platform or of ky; a `DOMException` of old Firefox. */
const networkNames = /^(Timeout|Network)Error/

/** Codes of Node and Bun, of axios in a browser and of node-fetch, of undici. Not those of TLS and of an answer that is no HTTP. */
const networkCodes =
  /^(E(CONN|HOST|NET|AI_|PIPE|NOTFOUND|\w*TIMEDOUT)|ERR_(NETWORK|STREAM_PREM)|UND_ERR_(SOCKET|\w+TIMEOUT))/

/**
 * Messages without a code. In order: Chromium, axios, React Native, node-fetch 2, Cloudflare; Firefox; Chromium and Safari, with the host
 * that Sentry adds; undici; Deno and Firefox; Firefox; Safari; axios, for half a body.
 */
const networkTexts =
  /^(network(error when| error| request| timeout| connection)|(failed to fetch|load failed)( \(|$)|(fetch failed|terminated)$|error (sending request|reading a body|in (body|input) stream)|content-length header of net|the (internet|network) connection|the request timed|could not connect to|a server with the spec|stream has been aborted|maxcontentlength size of -1)/i

/** Why no answer came, if the network failed or the caller aborted: the deepest cause tells. Never throws. */
export function failureOf(thrown: unknown, depth = 5): string | undefined {
  try {
    const { code, name, message, cause } = thrown as { readonly [key: string]: string }
    if (abortNames.test(name as string)) return requestAborted
    if (cause && depth > 0) return failureOf(cause, depth - 1)
    const failed =
      networkCodes.test(code as string) || networkNames.test(name as string) || networkTexts.test(message as string)
    return failed ? networkFailure : undefined
  } catch {
    // `undefined`, a revoked Proxy or a throwing getter.
    return undefined
  }
}
