import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { listen, type RunningServer } from '../../support/listen'
import { type NextSetup, tell } from './setup'

let running: Promise<RunningServer> | undefined

/**
 * The built app, served by Next.js in this process, so that the routes throw what the test holds. One for all tests of the
 * process: `close` leaves it running.
 */
export async function start(setup: Partial<NextSetup>): Promise<RunningServer> {
  tell(setup)
  running ??= serve()
  return { ...(await running), close: async () => {} }
}

async function serve(): Promise<RunningServer> {
  const dir = fileURLToPath(new URL('./', import.meta.url))
  if (!existsSync(`${dir}.next/BUILD_ID`)) {
    throw new Error('The Next.js app is not built. Run `npm run build` in test/servers, or `npm test`.')
  }
  const app = next({ dir, dev: false, quiet: true })
  await app.prepare()
  return listen(app.getRequestHandler())
}
