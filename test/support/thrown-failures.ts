/** What platforms and libraries throw, as recorded from them. Made anew by each call. */
type Failures = readonly (readonly [label: string, make: () => unknown])[]

const error = (name: string, message: string, fields: object = {}) =>
  Object.assign(Object.defineProperty(new Error(message), 'name', { value: name }), fields)
const typeError = (message: string, cause?: unknown) => new TypeError(message, cause === undefined ? {} : { cause })
const coded = (code: string, message = code) => error('Error', message, { code })

/** The network failed: a retry may help. */
export const networkFailures: Failures = [
  ['undici, refused', () => typeError('fetch failed', coded('ECONNREFUSED'))],
  ['undici, no such host', () => typeError('fetch failed', coded('ENOTFOUND'))],
  ['undici, no name server', () => typeError('fetch failed', coded('EAI_AGAIN'))],
  ['undici, reset', () => typeError('fetch failed', coded('ECONNRESET'))],
  ['undici, closed', () => typeError('fetch failed', coded('UND_ERR_SOCKET', 'other side closed'))],
  ['undici, no connection in time', () => typeError('fetch failed', coded('UND_ERR_CONNECT_TIMEOUT'))],
  ['undici, no headers in time', () => typeError('fetch failed', coded('UND_ERR_HEADERS_TIMEOUT'))],
  ['undici, no route', () => typeError('fetch failed', coded('EHOSTUNREACH'))],
  ['undici, no network', () => typeError('fetch failed', coded('ENETUNREACH'))],
  [
    'undici, each address refused',
    () => typeError('fetch failed', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })),
  ],
  ['undici, half a body', () => typeError('terminated', coded('UND_ERR_SOCKET', 'other side closed'))],
  ['undici, no more of a body in time', () => typeError('terminated', coded('UND_ERR_BODY_TIMEOUT'))],
  ['a fetch failure that lost its cause', () => typeError('fetch failed')],
  ['Chromium, also half a body', () => typeError('Failed to fetch')],
  ['Chromium, by Sentry', () => typeError('Failed to fetch (api.clinic.test)')],
  ['Chromium, half a stream', () => typeError('network error')],
  ['Firefox', () => typeError('NetworkError when attempting to fetch resource.')],
  ['Firefox, half a body', () => typeError('Content-Length header of network response exceeds response Body.')],
  ['Firefox, half a stream', () => typeError('Error in body stream')],
  ['Firefox, half an input stream', () => typeError('Error in input stream')],
  ['Safari, also half a body', () => typeError('Load failed')],
  ['Safari, by Sentry', () => typeError('Load failed (api.clinic.test)')],
  ['Safari 16, offline', () => typeError('The Internet connection appears to be offline.')],
  ['Safari 16, lost', () => typeError('The network connection was lost.')],
  ['Safari 16, refused', () => typeError('Could not connect to the server.')],
  ['Safari 16, no such host', () => typeError('A server with the specified hostname could not be found.')],
  ['Safari 16, timeout', () => typeError('The request timed out.')],
  ['React Native, whatwg-fetch', () => typeError('Network request failed')],
  ['React Native, whatwg-fetch, timeout', () => typeError('Network request timed out')],
  ['Cloudflare', () => new Error('Network connection lost.')],
  ['Bun', () => Object.assign(typeError('ECONNRESET: The socket connection was closed'), { code: 'ECONNRESET' })],
  [
    'Deno',
    () => typeError('fetch failed', new Error('error sending request for url (http://clinic.test/): client error')),
  ],
  ['Deno, half a body', () => typeError('error reading a body from connection')],
  ['the platform, timeout', () => new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
  ['XMLHttpRequest', () => new DOMException('A network error occurred.', 'NetworkError')],
  ['node-fetch', () => error('FetchError', 'request to http://clinic.test/ failed', { code: 'ECONNREFUSED' })],
  ['node-fetch 2, timeout', () => error('FetchError', 'network timeout at: http://clinic.test/', { type: 'timeout' })],
  ['node-fetch 3, half a body', () => error('FetchError', 'Premature close', { code: 'ERR_STREAM_PREMATURE_CLOSE' })],
  ['axios in a browser', () => error('AxiosError', 'Network Error', { code: 'ERR_NETWORK' })],
  ['an old axios in a browser', () => new Error('Network Error')],
  ['axios, timeout', () => error('AxiosError', 'timeout of 20ms exceeded', { code: 'ECONNABORTED' })],
  ['axios, clear timeout', () => error('AxiosError', 'timeout of 20ms exceeded', { code: 'ETIMEDOUT' })],
  ['axios over fetch', () => error('AxiosError', 'Network Error', { code: 'ERR_NETWORK', cause: coded('EPIPE') })],
  ['ky, timeout', () => error('TimeoutError', 'Request timed out: GET http://clinic.test/')],
  ['ky 2', () => error('NetworkError', 'Request failed', { cause: typeError('Failed to fetch') })],
  ['ofetch', () => error('FetchError', '[GET] "/": <no response>', { cause: typeError('Load failed') })],
  ['tRPC', () => error('TRPCClientError', 'Failed to fetch', { cause: typeError('Failed to fetch') })],
]

/** The caller ended the request. */
export const aborts: Failures = [
  ['fetch', () => new DOMException('This operation was aborted', 'AbortError')],
  ['node-fetch', () => error('AbortError', 'The user aborted a request.', { type: 'aborted' })],
  ['axios', () => error('CanceledError', 'canceled', { code: 'ERR_CANCELED' })],
  ['ofetch', () => error('FetchError', '<no response>', { cause: new DOMException('aborted', 'AbortError') })],
  ['tRPC', () => error('TRPCClientError', 'aborted', { cause: new DOMException('aborted', 'AbortError') })],
]

/** A bug, a wrong request, or an answer of the kind that a retry only gets again. */
export const bugs: Failures = [
  ['V8', () => typeError("Cannot read properties of undefined (reading 'network')")],
  ['V8, a call', () => typeError('networkError is not a function')],
  ['SpiderMonkey', () => typeError('network is undefined')],
  ['SpiderMonkey, a call', () => typeError('can\'t access property "fetch", api is undefined')],
  ['JavaScriptCore', () => typeError("undefined is not an object (evaluating 'fetch.failed')")],
  ['a name that is none', () => new ReferenceError('network is not defined')],
  ['JSON', () => new SyntaxError('Unexpected token < in JSON')],
  ['a range', () => new RangeError('Invalid time value')],
  ['Node, address', () => typeError('Failed to parse URL from /api', coded('ERR_INVALID_URL', 'Invalid URL'))],
  ['Node, header', () => typeError('Headers.append: "a b" is an invalid header name.')],
  ['Node, body', () => typeError('Request with GET/HEAD method cannot have body.')],
  [
    'Node, used request',
    () => typeError('Cannot construct a Request with a Request object that has already been used.'),
  ],
  ['Node, read body', () => typeError('Body is unusable: Body has already been read')],
  ['Node, scheme', () => typeError('fetch failed', new Error('unknown scheme'))],
  ['Node, port', () => typeError('fetch failed', new Error('bad port'))],
  ['Node, redirect', () => typeError('fetch failed', new Error('unexpected redirect'))],
  ['Node, certificate', () => typeError('fetch failed', coded('DEPTH_ZERO_SELF_SIGNED_CERT'))],
  ['Node, no HTTP', () => typeError('fetch failed', coded('HPE_INVALID_CONSTANT'))],
  ['Chromium, address', () => typeError("Failed to execute 'fetch' on 'Window': Failed to parse URL from http://")],
  ['Chromium, module', () => typeError('Failed to fetch dynamically imported module: /page.js')],
  ['Firefox, address', () => typeError('Window.fetch: http:// is not a valid URL.')],
  ['Safari, address', () => typeError('URL is not valid or contains user credentials.')],
  [
    'node-fetch, redirect',
    () => error('FetchError', 'uri requested responds with a redirect', { type: 'no-redirect' }),
  ],
  ['axios, protocol', () => error('AxiosError', 'Unsupported protocol foo:', { code: 'ERR_BAD_REQUEST' })],
  [
    'axios over fetch, scheme',
    () => error('AxiosError', 'Network Error', { code: 'ERR_NETWORK', cause: new Error('bad port') }),
  ],
  ['ky 2, scheme', () => error('NetworkError', 'x', { cause: typeError('fetch failed', new Error('unknown scheme')) })],
]
