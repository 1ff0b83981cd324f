interface Routed {
  readonly server: {
    readonly supportedMethods?: readonly string[]
    findRoute?(asked: { readonly method: string; readonly url: string }): object | null
  }
  readonly url: string
}

/** Fastify 4, which Nest 10 runs on, does not list its methods. */
const usualMethods = ['DELETE', 'GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'OPTIONS']

/**
 * The methods that routes of the app serve a path with, as its router finds them. A route that asks for more than the path, such as
 * a version in a header, is out of sight.
 */
export function fastifyMethods(request: object): string[] {
  const { server, url } = request as Routed
  return (server.supportedMethods ?? usualMethods).filter((method) => server.findRoute?.({ method, url }))
}
