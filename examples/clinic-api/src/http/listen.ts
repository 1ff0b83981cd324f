import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { errorResponse, HttpError } from 'error-codebook'
import type { Hono } from 'hono'
import type { ClinicEnv } from './context'

/** A server that accepts connections. */
export interface Listening {
  readonly url: string
  close(): Promise<void>
}

/** Starts to listen; port 0 takes a free one. Rejects if the port cannot be had. */
export function listen(app: Hono<ClinicEnv>, port: number, hostname: string): Promise<Listening> {
  // A request whose address is no URL never reaches the app.
  const errorHandler = (cause: unknown) => errorResponse(new HttpError(400, { cause }))
  const server = createServer(getRequestListener(app.fetch, { errorHandler }))
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      resolve({ url: `http://${hostname}:${(server.address() as AddressInfo).port}`, close })
    })
  })
}
