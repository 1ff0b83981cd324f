import { once } from 'node:events'
import { connect } from 'node:net'

/** Connections that stay open, each asking again as soon as it has its answer. */
export class Client {
  #connections

  constructor(connections) {
    this.#connections = connections
  }

  static async open(port, count) {
    const connections = Array.from({ length: count }, () => connect({ port, host: '127.0.0.1', noDelay: true }))
    await Promise.all(connections.map((connection) => once(connection, 'connect')))
    return new Client(connections)
  }

  /** So many requests over all connections. Each answer must have the size and the status line of the one given. */
  async send(request, answer, count) {
    const each = Math.ceil(count / this.#connections.length)
    let busy = true
    // Never asleep, so that no answer has to wake it: that would cost the server, and cost the slower one more.
    const spin = () => busy && setImmediate(spin)
    spin()
    try {
      await Promise.all(this.#connections.map((connection) => repeat(connection, request, answer, each)))
    } finally {
      busy = false
    }
    return each * this.#connections.length
  }

  close() {
    for (const connection of this.#connections) connection.destroy()
  }
}

/** A request as text. */
export function requestText(path, port, headers = {}) {
  const fields = { Host: `127.0.0.1:${port}`, Accept: '*/*', 'User-Agent': 'error-codebook-bench', ...headers }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`)
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** The whole answer to one request, as text. */
export async function fetchRaw(path, port, headers) {
  const connection = connect({ port, host: '127.0.0.1' }).setEncoding('latin1')
  connection.write(requestText(path, port, headers))
  let text = ''
  for await (const chunk of connection) {
    text += chunk
    if (isWhole(text)) return text
  }
  throw new Error(`The server closed the connection after: ${text}`)
}

/** An answer in its head and its body, which may be in chunks. */
export function partsOf(text) {
  const end = text.indexOf('\r\n\r\n')
  return end < 0 ? [text] : [text.slice(0, end), text.slice(end + 4)]
}

function isWhole(text) {
  const [head, body] = partsOf(text)
  if (body === undefined) return false
  const size = /^content-length: (\d+)/im.exec(head)?.[1]
  return size === undefined ? body.endsWith('0\r\n\r\n') : body.length >= Number(size)
}

function repeat(connection, request, answer, times) {
  const statusLine = Buffer.from(answer.slice(0, answer.indexOf('\r\n')), 'latin1')
  return new Promise((resolve, reject) => {
    let left = times
    let missing = answer.length
    const settle = (error) => {
      connection.off('data', onData).off('close', onClose)
      if (error) reject(error)
      else resolve()
    }
    const onClose = () => settle(new Error('The server closed a connection'))
    const onData = (chunk) => {
      if (missing === answer.length && !statusLine.equals(chunk.subarray(0, statusLine.length))) {
        return settle(new Error(`Another answer than before: ${chunk.toString('latin1')}`))
      }
      missing -= chunk.length
      if (missing < 0) return settle(new Error(`A longer answer than before: ${chunk.toString('latin1')}`))
      if (missing > 0) return
      if (--left === 0) return settle()
      missing = answer.length
      connection.write(request)
    }
    if (connection.destroyed) return onClose()
    connection.on('data', onData).on('close', onClose)
    connection.write(request)
  })
}
