import type { Hono } from 'hono'
import { hc } from 'hono/client'
import { fetchOrThrow } from '../../../../src/client'

export const honoClient = <App extends Hono>(baseUrl: string) => hc<App>(baseUrl, { fetch: fetchOrThrow })
