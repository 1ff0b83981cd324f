/** The header that names a request across services. */
export const requestIdHeader = 'X-Request-Id'
