import { connect } from 'node:net'

/** Sends the beginning of a request, and goes away: at once, when all of it will arrive, or at the first byte of the answer. */
export function goAway(port: number, head: readonly string[], when: 'sent' | 'arrived' | 'answered'): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write([...head, 'Host: 127.0.0.1', '', ''].join('\r\n'), () => {
        if (when === 'sent') socket.resetAndDestroy()
        if (when === 'arrived') socket.destroy()
      })
    })
    if (when === 'answered') socket.once('data', () => socket.resetAndDestroy())
    socket.on('error', reject)
    socket.on('close', () => resolve())
  })
}
