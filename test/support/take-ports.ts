import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'

/** Occupies so many neighbouring ports of this machine. */
export async function takePorts(count: number): Promise<{ first: number; release(): Promise<void> }> {
  for (;;) {
    const server = await listen(0)
    const { port: first } = server.address() as AddressInfo
    const others = Array.from({ length: count - 1 }, (_, index) => listen(first + 1 + index))
    const settled = await Promise.allSettled(others)
    const servers = [server, ...settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))]
    const release = async () => {
      await Promise.all(servers.map((each) => new Promise((closed) => each.close(closed))))
    }
    if (servers.length === count) return { first, release }
    await release()
  }
}

async function listen(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
