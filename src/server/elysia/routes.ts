interface Route {
  readonly method: string
  /** A pattern with `:parameters`, and `*` as its last character. */
  readonly path: string
}

/** The methods of the routes that serve a path. */
export function elysiaMethods(routes: readonly Route[], path: string): string[] {
  const serving = routes.filter((route) => route.method !== 'WS' && toRegExp(route.path).test(path))
  return serving.map(({ method }) => method)
}

/** An optional parameter, a parameter, a last `*`, or a character that has a meaning in regular expressions. */
const special = /\/:\w+\?|:[^/]+|\*$|[.*+^$(){}[\]\\|]/g

function toRegExp(pattern: string): RegExp {
  const source = pattern.replace(special, (part, at: number) => {
    if (part.startsWith('/')) return '(?:/[^/]+)?'
    // As in Elysia's router, a parameter is a whole segment: with two in one segment, matching would take quadratic time.
    if (part.startsWith(':')) return '[^/]+'
    return part === '*' && at === pattern.length - 1 ? '.*' : `\\${part}`
  })
  return new RegExp(`^${source}$`)
}
