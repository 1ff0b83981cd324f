import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import type { Codebook } from '../../../src/core'
import {
  type DocplannerCallbackOptions,
  expressDocplannerCallback,
  fastifyDocplannerCallback,
  honoDocplannerCallback,
  nodeDocplannerCallback,
} from '../../../src/docplanner'
import { listen, type RunningServer } from '../../support/listen'

/** The callback at `/docplanner` of a real server. */
export type StartServer = (
  options: DocplannerCallbackOptions<Codebook>,
) => Promise<Pick<RunningServer, 'url' | 'port' | 'close'>>

const local = (port: number) => ({ port, url: `http://127.0.0.1:${port}` })

/** Each server as its users mount it, in one line. */
export const servers: Record<string, StartServer> = {
  node: (options) => listen(nodeDocplannerCallback(options)),
  express: (options) => {
    const app = express()
    app.all('/docplanner', expressDocplannerCallback(options))
    return listen(app)
  },
  'express after express.json()': (options) => {
    const app = express()
    app.use(express.json())
    app.all('/docplanner', expressDocplannerCallback(options))
    return listen(app)
  },
  async fastify(options) {
    const app = fastify({ forceCloseConnections: true })
    app.register(fastifyDocplannerCallback, { path: '/docplanner', ...options })
    app.post('/echo', (request) => request.body)
    await app.listen({ port: 0, host: '127.0.0.1' })
    return { ...local((app.server.address() as AddressInfo).port), close: () => app.close() }
  },
  hono: async (options) => {
    const app = new Hono()
    app.all('/docplanner', honoDocplannerCallback(options))
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise((listening) => server.once('listening', listening))
    return {
      ...local((server.address() as AddressInfo).port),
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve())
          if ('closeAllConnections' in server) server.closeAllConnections()
        }),
    }
  },
}
