interface Layer {
  /** In Express 5.3 what matched, before it true, with the matched part in `path`. */
  match(path: string): boolean | { readonly path: string }
  readonly path?: string
  readonly route?: { readonly methods: object }
  readonly handle: { readonly stack?: readonly Layer[] }
}

interface Router {
  readonly stack: readonly Layer[]
}

interface Routed {
  /** Express 4 has `_router`; its `router` throws. */
  readonly app: { readonly _router?: Router; readonly router: Router; path(): string }
  readonly baseUrl: string
  readonly path: string
}

/**
 * The methods that routes of the app serve a path with, those of its routers too. What `all` and `use` mount does not count,
 * and a mounted app is out of sight. Nothing of this is promised by Express: where it keeps its routes otherwise, there are none.
 */
export function expressMethods(request: object): string[] {
  try {
    const { app, baseUrl, path } = request as Routed
    const [full, mount] = [baseUrl + path, app.path()]
    return full.startsWith(mount) ? methodsIn((app._router ?? app.router).stack, full.slice(mount.length)) : []
  } catch {
    return []
  }
}

function methodsIn(stack: readonly Layer[], rest: string): string[] {
  const path = rest.startsWith('/') ? rest : `/${rest}`
  return stack.flatMap((layer) => {
    const match = layer.match(path)
    if (match === false) return []
    if (layer.route !== undefined) return Object.keys(layer.route.methods).flatMap(named)
    const matched = match === true ? (layer.path ?? '') : match.path
    return methodsIn(layer.handle.stack ?? [], path.slice(matched.length))
  })
}

/** Routes of `all` serve any method; what they hand over must be served by another route. */
const named = (method: string): string[] => (method === '_all' ? [] : [method.toUpperCase()])
