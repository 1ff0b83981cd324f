import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** The connections of a server, and the responses that each still owes. */
export interface OpenResponses {
  /** Resolves once all that has reached this machine by now has been read. */
  arrived(): Promise<void>
  /** Ends each connection once its last response has been sent; the others at once. */
  drain(): void
}

export function openResponses(server: Server): OpenResponses {
  const owed = new Map<Socket, ServerResponse[]>()
  let arrivals = 0
  let draining = false

  server.on('connection', (socket) => {
    arrivals++
    owed.set(socket, [])
    socket.once('close', () => owed.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    arrivals++
    const responses = owed.get(socket) ?? []
    // A client may send requests ahead: only the last response ends their connection.
    if (draining) keepOpen(responses.at(-1))
    responses.push(response)
    if (draining) endAfter(response)
    response.once('close', () => {
      responses.splice(responses.indexOf(response), 1)
      if (draining && responses.length === 0) socket.end()
    })
  })

  return {
    async arrived() {
      // The operating system hands connections and requests over one after the other. A stream of them must not go on forever.
      for (let turn = 0, quiet = 0; quiet < 3 && turn < 1000; turn++) {
        const before = arrivals
        await nextTurn()
        quiet = arrivals === before ? quiet + 1 : 0
      }
    },
    drain() {
      draining = true
      for (const [socket, responses] of owed) {
        const last = responses.at(-1)
        if (last === undefined) socket.destroy()
        else endAfter(last)
      }
    },
  }
}

function endAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close')
}

function keepOpen(response: ServerResponse | undefined): void {
  if (response?.headersSent === false) response.removeHeader('Connection')
}
