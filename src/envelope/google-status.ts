/** HTTP status to the canonical code of `google.rpc.Code`, as its documents map them; those they leave out by what they mean. */
const codes: { readonly [status: number]: string } = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  408: 'DEADLINE_EXCEEDED',
  409: 'ABORTED',
  410: 'NOT_FOUND',
  416: 'OUT_OF_RANGE',
  422: 'INVALID_ARGUMENT',
  429: 'RESOURCE_EXHAUSTED',
  499: 'CANCELLED',
  501: 'UNIMPLEMENTED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

/** `404` to `NOT_FOUND`. */
export function canonicalCode(status: number): string {
  return codes[status] ?? (status < 500 ? 'FAILED_PRECONDITION' : 'INTERNAL')
}
