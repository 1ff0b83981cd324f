import { once } from 'node:events'
import { createServer } from 'node:net'
import { ConfigError } from 'error-codebook'

/** How a service is started. */
export interface Start {
  readonly command: string
  /** How many ports it takes, one after the other. */
  readonly ports?: number
}

/** Why a service cannot start, in one line, and what helps. */
export async function startFailure(failure: unknown, { command, ports = 1 }: Start): Promise<string> {
  if (failure instanceof ConfigError) return `bad settings: ${failure.message}`
  const { code, port, address, message } = factsOf(failure)
  if (port !== undefined && (code === 'EADDRINUSE' || code === 'EACCES')) {
    const reason = code === 'EACCES' ? 'needs more rights' : 'is taken'
    const other = await freePort(code === 'EACCES' ? 8000 : port + 1, ports, address)
    return `port ${port} ${reason}. Try this: PORT=${other} ${command}`
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return 'bad settings: HOST must be a name or an address of this machine'
  }
  return `cannot start: ${message}`
}

interface Facts {
  readonly code?: string
  readonly port?: number
  readonly address?: string
  readonly message: string
}

function factsOf(failure: unknown): Facts {
  return failure instanceof Error ? failure : { message: String(failure) }
}

/** The first port from one on, at an address, with so many free ones; 0, which takes any, if there is none nearby. */
async function freePort(from: number, count: number, address: string | undefined): Promise<number> {
  for (let first = from, free = 0; first + free < Math.min(from + 100, 65_536); ) {
    if (await isFree(first + free, address)) free++
    else [first, free] = [first + free + 1, 0]
    if (free === count) return first
  }
  return 0
}

async function isFree(port: number, address: string | undefined): Promise<boolean> {
  const server = createServer()
  try {
    await once(server.listen(port, address), 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
