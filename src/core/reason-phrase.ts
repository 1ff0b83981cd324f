/** HTTP status to reason phrase: every 4xx and 5xx that is registered with a phrase (RFC 9110, 16.2.2). */
const phrases: { readonly [status: number]: string } = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  407: 'Proxy Authentication Required',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Payload Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  417: 'Expectation Failed',
  421: 'Misdirected Request',
  422: 'Unprocessable Entity',
  423: 'Locked',
  424: 'Failed Dependency',
  425: 'Too Early',
  426: 'Upgrade Required',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
  506: 'Variant Also Negotiates',
  507: 'Insufficient Storage',
  508: 'Loop Detected',
  510: 'Not Extended',
  511: 'Network Authentication Required',
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
