import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus, recordOf, serveCorpus, silences } from '../../support/client-corpus'
import type { RunningServer } from '../../support/listen'
import { drivers } from './drivers'

let server: RunningServer
beforeAll(async () => {
  server = await serveCorpus()
})
afterAll(() => server.close())

/** An address of this machine where nobody listens. */
async function nowhere(): Promise<string> {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const { port } = holder.address() as { port: number }
  await new Promise((resolve) => holder.close(resolve))
  return `http://127.0.0.1:${port}/`
}

const noAnswer = { error: undefined, code: undefined, status: 0, errors: undefined, retryAfter: undefined }
const failure = { ...noAnswer, message: 'Network failure', reason: 'no-answer', recovery: 'transient' }
const aborted = { ...failure, message: 'Request aborted', recovery: 'terminal' }

describe.each(Object.entries(drivers))('%s', (_, errorFrom) => {
  test.each(corpus.map((each, index) => ({ ...each, path: `/${index}` })))('$name', async ({ path, error }) => {
    expect(recordOf((await errorFrom(server.url + path)) as object)).toEqual(error)
  })

  test('no server', async () => {
    expect(recordOf((await errorFrom(await nowhere())) as object)).toEqual(failure)
  })

  test('a connection that breaks before an answer', async () => {
    expect(recordOf((await errorFrom(server.url + silences.reset)) as object)).toEqual(failure)
  })

  test('a request that was aborted before it began', async () => {
    expect(recordOf((await errorFrom(server.url + silences.hang, AbortSignal.abort())) as object)).toEqual(aborted)
  })

  test('a request that was aborted under way', async () => {
    const aborter = new AbortController()
    const error = errorFrom(server.url + silences.hang, aborter.signal)
    await new Promise(setImmediate)
    aborter.abort()
    expect(recordOf((await error) as object)).toEqual(aborted)
  })

  test('a request that ran out of time', async () => {
    const error = await errorFrom(server.url + silences.hang, AbortSignal.timeout(20))
    expect(recordOf(error as object)).toEqual(failure)
  })
})

// ky throws the reason, and nothing else: docs/clients.md.
const telling = Object.entries(drivers).filter(([name]) => !name.startsWith('ky'))

test.each(telling)('%s: a request that was aborted for a reason of its caller’s own', async (_, errorFrom) => {
  for (const reason of ['left', new Error('unmounted'), { name: 'Unmounted' }]) {
    const error = await errorFrom(server.url + silences.hang, AbortSignal.abort(reason))
    expect(recordOf(error as object)).toEqual(aborted)
  }
})
