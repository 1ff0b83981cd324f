import { connect } from 'node:net'

/** Sends bytes over a socket and gives all that comes back: fetch hides what a HEAD or a broken answer really carries. */
export function rawRequest(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let received = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      received += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
    socket.end([...lines, 'Host: 127.0.0.1', 'Connection: close', '', ''].join('\r\n'))
  })
}
