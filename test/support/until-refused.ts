import { once } from 'node:events'
import { connect } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** Resolves once nobody accepts connections at an address any more. */
export async function untilRefused(url: string): Promise<void> {
  const { hostname, port } = new URL(url)
  for (let refused = false; !refused; await nextTurn()) {
    const socket = connect(Number(port), hostname)
    refused = await once(socket, 'connect').then(
      () => false,
      () => true,
    )
    socket.destroy()
  }
}
