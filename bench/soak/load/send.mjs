import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Sends a request, and gives the answer. Fails without one: a hang is not an answer. */
export async function send(port, { method = 'GET', path, headers, body }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(20_000),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Sends a request, or a part of it, and goes away without an answer. */
export async function sendAndLeave(port, { method, path, headers, body }) {
  const lines = Object.entries({ Host: '127.0.0.1', 'Content-Length': Buffer.byteLength(body), ...headers })
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
  const whole = head + body
  // As often in the head as in the body as after it.
  const sizes = [head.length - 10, head.length + 3, whole.length]
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(whole.slice(0, sizes[Math.floor(Math.random() * sizes.length)]))
  await wait(Math.random() * 10)
  if (Math.random() < 0.5) socket.destroy()
  else socket.resetAndDestroy()
}
