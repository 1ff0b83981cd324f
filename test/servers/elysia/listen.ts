import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bodyLimit } from '../../http/conformance/driver'
import type { RunningServer } from '../../support/listen'

/** What the node adapter listens with. */
interface Listening {
  readonly raw: { readonly node: { readonly server: Server } }
}

/** Starts an app through Elysia's own `listen`. */
export async function listen(app: {
  listen(options: object, callback: (started: unknown) => void): unknown
}): Promise<RunningServer> {
  const before = process.listeners('beforeExit')
  const options = { port: 0, hostname: '127.0.0.1', maxRequestBodySize: bodyLimit, gracefulShutdown: false }
  const { server } = await new Promise<Listening>((resolve) =>
    app.listen(options, (started) => resolve(started as Listening)),
  ).then(({ raw }) => raw.node)
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      // The adapter adds one with each server.
      for (const each of process.listeners('beforeExit')) if (!before.includes(each)) process.off('beforeExit', each)
    },
  }
}
