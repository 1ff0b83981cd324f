/** Which methods serve which path, for frameworks that tell a plugin their routes and answer 404 alone. */
export interface RouteTable {
  /** A pattern with `:parameters` and `*`. */
  add(pattern: string, methods: readonly string[]): void
  /** The `Allow` of a path; `undefined` where no route serves it. */
  allow(path: string): string | undefined
}

/** An empty table. */
export function routeTable(): RouteTable {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = []
  return {
    add: (pattern, methods) => void routes.push({ pattern: toRegExp(pattern), methods }),
    allow(path) {
      const served = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)
      return served.length === 0 ? undefined : allowOf(served)
    },
  }
}

/** The value of `Allow`: what serves GET serves HEAD. */
export function allowOf(methods: readonly string[]): string {
  const all = new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)
  return [...all].sort().join(', ')
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}[\]\\|]/g, '\\$&')
    .replace(/\/:\w+(\([^)]*\))?\?/g, '(?:/[^/]+)?')
    .replace(/:\w+(\([^)]*\))?/g, '[^/]+')
    .replaceAll('*', '.*')
  return new RegExp(`^${source}$`)
}
