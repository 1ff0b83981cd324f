import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { INestApplication } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter } from '@nestjs/platform-fastify'
import { toNodeHandler } from 'h3'
import { listen, type RunningServer } from '../../../support/listen'
import { fromTestServers } from '../../../support/test-servers'
import { expressApp } from './express'
import { fastifyApp } from './fastify'
import { fetchApp } from './fetch'
import { h3App } from './h3'
import { honoApp } from './hono'
import { koaApp } from './koa'
import { nestModule } from './nest-controller'
import { configureNest } from './nestjs'

/** One framework with its CORS plugin and our adapter, as docs/adapters.md shows them. */
export interface CorsServer {
  readonly name: string
  /** What the paths of its routes begin with. */
  readonly prefix?: string
  /** @param page the origin of the page that may read its answers */
  start(page: string): Promise<RunningServer>
}

/** In the order of the documentation. */
export const corsServers: readonly CorsServer[] = [
  { name: 'Express', start: (page) => listen(expressApp(page)) },
  {
    name: 'Fastify',
    start: async (page) => {
      const app = fastifyApp(page)
      await app.listen({ port: 0, host: '127.0.0.1' })
      return running(app)
    },
  },
  { name: 'Hono', start: (page) => listen(getRequestListener(honoApp(page).fetch)) },
  { name: 'Koa', start: (page) => listen(koaApp(page).callback()) },
  { name: 'fetch', start: (page) => listen(getRequestListener(fetchApp(page), { overrideGlobalObjects: false })) },
  { name: 'NestJS', start: async (page) => nest(await NestFactory.create(nestModule(), { logger: false }), page) },
  {
    name: 'NestJS on Fastify',
    start: async (page) => nest(await NestFactory.create(nestModule(), new FastifyAdapter(), { logger: false }), page),
  },
  { name: 'h3', start: (page) => listen(toNodeHandler(h3App(page))) },
  {
    name: 'Elysia',
    start: async (page) => {
      const { start } = await fromTestServers<Pick<CorsServer, 'start'>>('elysia/start-cors.ts')
      return start(page)
    },
  },
  {
    name: 'Next.js',
    prefix: '/api',
    // The page is in the configuration that it was built with.
    start: async (page) => {
      const { start } = await fromTestServers<Pick<CorsServer, 'start'>>('next/start-cors.ts')
      return start(page)
    },
  },
]

async function nest(app: INestApplication, page: string): Promise<RunningServer> {
  configureNest(app, page)
  await app.listen(0, '127.0.0.1')
  return running({ server: app.getHttpServer(), close: () => app.close() })
}

interface Running {
  readonly server: { address(): unknown; closeAllConnections(): void }
  close(): Promise<unknown>
}

function running({ server, close }: Running): RunningServer {
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      server.closeAllConnections()
      await close()
    },
  }
}
