import { type Listening, listen as listenAt } from 'clinic-api/listen'
import type { OngoingWork } from 'clinic-api/ongoing-work'
import type { Hono } from 'hono'

export type { Listening }

/** Starts to listen on this machine; port 0 takes a free one. `close` waits for requests, and for other work. */
export function listen(app: Hono, port: number, work?: OngoingWork): Promise<Listening> {
  return listenAt(app, port, '127.0.0.1', work && { work })
}
