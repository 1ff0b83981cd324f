import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpus, recordOf, serveCorpus, silences } from '../../support/client-corpus'
import { listen, type RunningServer } from '../../support/listen'
import { drivers } from './drivers'

let server: RunningServer
beforeAll(async () => {
  server = await serveCorpus()
})
afterAll(() => server.close())

const failure = { status: 0, message: 'Network failure', reason: 'no-answer', recovery: 'transient' }

describe.each(Object.entries(drivers))('%s', (library, errorFrom) => {
  const cases = corpus
    .map((each, index) => ({ ...each, path: `/${index}` }))
    // The XMLHttpRequest of happy-dom keeps the mark, which a browser's does not.
    .filter(({ name }) => !(library === 'Angular on XMLHttpRequest' && name.includes('byte order mark')))

  test.each(cases)('$name', async ({ path, error }) => {
    expect(recordOf((await errorFrom(server.url + path)) as object)).toEqual(error)
  })

  test('no server, and a connection that breaks before an answer', async () => {
    const closed = await listen(() => {})
    await closed.close()
    for (const url of [`${closed.url}/`, server.url + silences.reset]) {
      expect(recordOf((await errorFrom(url)) as object)).toEqual({ ...recordOf({}), ...failure })
    }
  })
})

// Effect's abort is an interruption and Angular's an unsubscription, of which nobody hears.
const abortable = Object.entries(drivers).filter(([name]) => !/Effect|Angular/.test(name))

test.each(abortable)('%s: a request that its caller aborted', async (_, errorFrom) => {
  const aborted = { ...failure, message: 'Request aborted', recovery: 'terminal' }
  const aborter = new AbortController()
  const error = errorFrom(server.url + silences.hang, aborter.signal)
  // Apollo forwards no signal that aborted before.
  await new Promise(setImmediate)
  aborter.abort()
  expect(await error).toMatchObject(aborted)
})
