/** HTTP status to reason phrase, for the failures that servers, routers and proxies make on their own. */
const phrases: { readonly [status: number]: string } = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

/** `404` to `Not Found`; `HTTP 599` where there is no phrase. */
export function reasonPhrase(status: number): string {
  return phrases[status] ?? `HTTP ${status}`
}

/** `404` to `NOT_FOUND`, the wire's `error` of a failure that no row names. */
export function reasonName(status: number): string {
  // A client would take the bare phrase of 503 for the row that many contracts, the clinic's too, have under that name.
  if (status === 503) return 'HTTP_503'
  return reasonPhrase(status).toUpperCase().replaceAll(' ', '_')
}
