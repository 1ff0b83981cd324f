interface Route {
  readonly method: string
  /** A pattern with `:parameters` and `*`. */
  readonly path: string
}

/** The methods that routes of the app serve a path with. */
export function elysiaMethods(routes: readonly Route[], path: string): string[] {
  const serving = routes.filter((route) => route.method !== 'WS' && toRegExp(route.path).test(path))
  return serving.map(({ method }) => method)
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}[\]\\|]/g, '\\$&')
    .replace(/\/:\w+\?/g, '(?:/[^/]+)?')
    .replace(/:\w+/g, '[^/]+')
    .replaceAll('*', '.*')
  return new RegExp(`^${source}$`)
}
