import { HttpError } from '../../core/http-error'

/** Which methods serve which path, for frameworks that tell a plugin their routes and answer 404 alone. */
export interface RouteTable {
  /** A pattern with `:parameters` and `*`. */
  add(pattern: string, methods: readonly string[]): void
  /** The methods that serve a path. */
  methods(path: string): string[]
}

/** An empty table. */
export function routeTable(): RouteTable {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = []
  return {
    add: (pattern, methods) => void routes.push({ pattern: toRegExp(pattern), methods }),
    methods: (path) => routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods),
  }
}

/**
 * 405 with `Allow`, where a path is served by other methods than the one asked. A route that serves the very method and handed
 * over has found nothing; a path that OPTIONS alone serves is one that CORS answers for. What serves GET serves HEAD.
 */
export function methodNotAllowed(served: readonly string[], asked: string): HttpError | undefined {
  const methods = new Set(served.includes('GET') ? [...served, 'HEAD'] : served)
  if (methods.has(asked) || [...methods].every((method) => method === 'OPTIONS')) return undefined
  return Object.assign(new HttpError(405), { headers: { Allow: [...methods].sort().join(', ') } })
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}[\]\\|]/g, '\\$&')
    .replace(/\/:\w+(\([^)]*\))?\?/g, '(?:/[^/]+)?')
    .replace(/:\w+(\([^)]*\))?/g, '[^/]+')
    .replaceAll('*', '.*')
  return new RegExp(`^${source}$`)
}
