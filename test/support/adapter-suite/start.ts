import { onTestFinished } from 'vitest'
import type { ServerOptions } from '../../../src/server/internal/answer'
import type { ApiHeadersOptions } from '../../../src/server/internal/api-headers'
import type { RunningServer } from '../listen'

/** What the suite asks of a server: `GET /` calls `handle`, and everything else is no route. */
export interface AdapterSetup extends ServerOptions<unknown>, ApiHeadersOptions<unknown> {
  /**
   * Given the request id, from where a handler of the framework finds it. Its result is answered as JSON with the header
   * `X-Handled`; what it throws is thrown by the handler.
   */
  handle(requestId: unknown): unknown
}

export type StartAdapter = (setup: AdapterSetup) => Promise<RunningServer>

/** Starts a server for the length of the test that asks for it. */
export async function serve(start: StartAdapter, setup: AdapterSetup): Promise<RunningServer> {
  const server = await start(setup)
  onTestFinished(() => server.close())
  return server
}

/** A server whose handler throws what it is told to. */
export function serveThrown(
  start: StartAdapter,
  thrown: () => unknown,
  setup: Partial<AdapterSetup> = {},
): Promise<RunningServer> {
  const handle = () => {
    throw thrown()
  }
  return serve(start, { handle, ...setup })
}

export const houseHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' }
