import { HttpError } from '../../core/server-http-error'

/**
 * 405 with `Allow`, where a path is served by other methods than the one asked. A route that serves the very method and handed
 * over has found nothing; a path that OPTIONS alone serves is one that CORS answers for. What serves GET serves HEAD.
 */
export function methodNotAllowed(served: readonly string[], asked: string): HttpError | undefined {
  const methods = new Set(served.includes('GET') ? [...served, 'HEAD'] : served)
  if (methods.has(asked) || [...methods].every((method) => method === 'OPTIONS')) return undefined
  return Object.assign(new HttpError(405), { headers: { Allow: [...methods].sort().join(', ') } })
}
