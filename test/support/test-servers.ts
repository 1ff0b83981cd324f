import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../servers/', import.meta.url))

/** The frameworks of test/servers are not installed with the root. */
export function assertInstalled(): void {
  if (!existsSync(`${folder}node_modules`)) {
    throw new Error(
      'Elysia, NestJS microservices, Next.js and oRPC have an install of their own. Run `npm ci` in test/servers, or `npm test`.',
    )
  }
}

/** Loads a module of test/servers. Its types are checked there, where the frameworks' are. */
export async function fromTestServers<Module>(path: string): Promise<Module> {
  assertInstalled()
  return import(`${folder}${path}`)
}
