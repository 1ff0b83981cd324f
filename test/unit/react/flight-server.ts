import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { bundle } from '../../support/bundle'

/** Calls a server action by the bytes that React sends, and gives those that it answers. */
export interface FlightServer {
  call(reply: string | FormData): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<unknown>
}

/**
 * React's own server, in a thread that has its `react-server` build: it decodes the arguments, runs the action, and encodes what it
 * came to. `action` is the code of a module that exports `action`, with imports from `../../src`.
 */
export async function startFlightServer(action: string): Promise<FlightServer> {
  const code = await bundle(`${action}\n${server}`, { format: 'cjs', conditions: ['react-server', 'node'] })
  const worker = new Worker(code, { eval: true })
  return {
    async call(reply) {
      worker.postMessage(typeof reply === 'string' ? reply : [...reply])
      const [bytes] = await once(worker, 'message')
      return bytes
    },
    close: () => worker.terminate(),
  }
}

const server = `
  import { decodeReply, renderToReadableStream } from 'react-server-dom-parcel/server.edge'
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', async (sent) => {
    let reply = sent
    if (typeof sent !== 'string') {
      reply = new FormData()
      for (const [name, value] of sent) reply.append(name, value)
    }
    const args = await decodeReply(reply)
    const answer = new Response(renderToReadableStream(await action(...args)))
    parentPort.postMessage(new Uint8Array(await answer.arrayBuffer()))
  })
`
