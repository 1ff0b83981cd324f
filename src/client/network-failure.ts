/**
 * What an error says if the network failed, as `code name message`.
 *
 * Codes of Node, Bun and node-fetch, of axios in a browser, of undici; not those of TLS, nor of an answer that is no HTTP. Names: the
 * platform's timeout and ky's, and a `DOMException` of XMLHttpRequest. Messages without a code: Chromium, Firefox, axios, React Native,
 * node-fetch 2 and Cloudflare; Chromium, undici and Safari, some with a host that Sentry adds; Deno and Firefox; Firefox; Safari, three
 * times; axios, of half a body.
 */
const networkFailed =
  /^(E(CONN|HOST|NET|AI_|PIPE|NOTFOUND|\w*TIMEDOUT)|ERR_(NETWORK|STREAM_P)|UND_ERR_(SOCKET|\w+TIMEOUT)|\S+ (Timeout|Network)Error |\S+ \S+ (network(error)? [certw]|(failed to fetch|(fetch|load) failed|terminated)( \(|$)|error (sending|reading a|in (body|input)) |content-length h|the \S+ (conn|timed )|could not connect to|a server with the s|stream has been a))/i

/** The name of fetch's error and of axios's. */
const aborted = /^\S+ (Abort|Canceled)Error/

/** Whether the network failed, `false` if the caller aborted, `undefined` for any other error. The deepest cause decides. Never throws. */
export function isNetworkFailure(thrown: unknown, depth = 5): boolean | undefined {
  try {
    const { code, name, message, cause } = thrown as { readonly [key: string]: unknown }
    const text = `${code} ${name} ${message}`
    if (aborted.test(text)) return false
    if (cause && depth > 0) return isNetworkFailure(cause, depth - 1)
    return networkFailed.test(text) || undefined
  } catch {
    // `undefined`, a revoked Proxy or a throwing getter.
    return undefined
  }
}
