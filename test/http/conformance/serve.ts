import { onTestFinished } from 'vitest'
import type { RunningServer } from '../../support/listen'
import type { Driver, Setup } from './driver'

/** Starts a server for the length of the test that asks for it. Its `url` is that of the route that calls `handle`. */
export async function serve(
  driver: Driver,
  handle: Setup['handle'],
  options: Setup['options'] = {},
): Promise<RunningServer> {
  const server = await driver.start({ options, handle })
  onTestFinished(() => server.close())
  return { ...server, url: `${server.url}/handled` }
}

/** A server whose handler throws what it is told to. */
export function serveThrown(
  driver: Driver,
  thrown: () => unknown,
  options: Setup['options'] = {},
): Promise<RunningServer> {
  return serve(driver, throwing(thrown), options)
}

/** A handler that throws. */
export function throwing(thrown: () => unknown): Setup['handle'] {
  return () => {
    throw thrown()
  }
}

export const houseHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }
