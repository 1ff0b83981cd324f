import { onTestFinished } from 'vitest'
import type { RunningServer } from '../../support/listen'
import type { Setup } from './driver'
import type { SuiteRun } from './runs'

/** What starts a server: a run of the suite, or a driver by itself. */
type Starter = Pick<SuiteRun, 'start'>

/** Starts a server for the length of the test that asks for it. Its `url` is that of the route that calls `handle`. */
export async function serve(
  starter: Starter,
  handle: Setup['handle'],
  options: Setup['options'] = {},
): Promise<RunningServer> {
  const server = await starter.start({ options, handle })
  onTestFinished(() => server.close())
  return { ...server, url: `${server.url}/handled` }
}

/** A server whose handler throws what it is told to. */
export function serveThrown(
  starter: Starter,
  thrown: () => unknown,
  options: Setup['options'] = {},
): Promise<RunningServer> {
  return serve(starter, throwing(thrown), options)
}

/** A handler that throws. */
export function throwing(thrown: () => unknown): Setup['handle'] {
  return () => {
    throw thrown()
  }
}

export const houseHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }
