import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { errorResponse, HttpError } from 'error-codebook'
import type { Env, Hono } from 'hono'
import { type OngoingWork, ongoingWork } from './ongoing-work'
import { openResponses } from './open-responses'

/** A server that accepts connections. */
export interface Listening {
  readonly url: string
  /** Accepts no more connections, and lets running requests finish until the deadline: 10 seconds from now by default. */
  close(deadline?: AbortSignal): Promise<void>
}

interface ListenOptions {
  /** Other work that `close` waits for. */
  readonly work?: OngoingWork
}

/** Starts to listen; port 0 takes a free one. Rejects if the port cannot be had. */
export function listen<Bindings extends Env>(
  app: Hono<Bindings>,
  port: number,
  hostname: string,
  { work = ongoingWork() }: ListenOptions = {},
): Promise<Listening> {
  // A request whose address is no URL never reaches the app.
  const errorHandler = (cause: unknown) => errorResponse(new HttpError(400, { cause }))
  // A handler goes on when its caller is gone.
  const server = createServer(getRequestListener(work.tracked(app.fetch), { errorHandler }))
  const responses = openResponses(server)
  // `server.close` calls this, and Node counts a connection as idle although its response is still being sent.
  server.closeIdleConnections = () => {}

  async function close(deadline = AbortSignal.timeout(10_000)): Promise<void> {
    await responses.arrived()
    const closed = new Promise<unknown>((done) => server.close(done))
    responses.drain()
    await beforeDeadline(deadline, Promise.all([closed, work.finished()]))
    server.closeAllConnections()
    await closed
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      const host = hostname.includes(':') ? `[${hostname}]` : hostname
      resolve({ url: `http://${host}:${(server.address() as AddressInfo).port}`, close })
    })
  })
}

/** Waits for something, but no longer than until the deadline. */
async function beforeDeadline(deadline: AbortSignal, awaited: Promise<unknown>): Promise<void> {
  if (!deadline.aborted) await Promise.race([awaited, once(deadline, 'abort')])
}
