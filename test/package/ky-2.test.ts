import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { corpus, serveCorpus, silences } from '../support/client-corpus'
import type { RunningServer } from '../support/listen'
import { toolsFolder } from './support/paths'
import { runNodeOf } from './support/run-node'

let server: RunningServer
beforeAll(async () => {
  server = await serveCorpus()
})
afterAll(() => server.close())

const modules = join(toolsFolder, 'node_modules')
const failure = { status: 0, message: 'Network failure', reason: 'no-answer', recovery: 'transient' }
const broken = { ...failure, message: 'The call failed', recovery: 'terminal' }
const aborted = { ...failure, message: 'Request aborted', recovery: 'terminal' }

interface Printed {
  readonly node: string
  readonly ky: string
  readonly answers: readonly { readonly caught: unknown; readonly hooked: unknown }[]
}

// ky 2 asks for a newer Node than the tests run on; the same answers go to ky 1 in test/http/clients.
test('./ky makes the same errors of what ky 2 throws, caught or in its beforeError hook', async () => {
  const gone = await serveCorpus()
  await gone.close()
  const asked = [
    ...corpus.map(({ name, error }, index) => ({ name, path: `/${index}`, signal: 'none', error })),
    { name: 'a broken connection', path: silences.reset, signal: 'none', error: failure },
    { name: 'aborted before it began', path: silences.hang, signal: 'aborted', error: aborted },
    { name: 'aborted under way', path: silences.hang, signal: 'aborting', error: aborted },
    { name: 'out of time', path: silences.hang, signal: 'timeout', error: failure },
  ].map(({ path, ...each }) => ({ ...each, url: server.url + path }))
  asked.push({ name: 'no server', url: gone.url, signal: 'none', error: failure })
  asked.push({ name: 'no such scheme', url: 'foo://clinic.test/', signal: 'none', error: broken })

  const node = join(modules, 'node/bin/node')
  const printed = await runNodeOf<Printed>(
    node,
    inject('esmProject'),
    'ky-2.mjs',
    join(modules, 'ky-2'),
    JSON.stringify(asked.map(({ url, signal }) => ({ url, signal }))),
  )
  expect(printed.ky).toMatch(/^2\./)
  expect(Number.parseInt(printed.node.slice(1), 10)).toBeGreaterThanOrEqual(22)
  // JSON leaves out what is undefined.
  const expected = asked.map(({ name, error }) => ({ name, caught: error, hooked: error }))
  expect(printed.answers.map((each, index) => ({ name: asked[index]?.name, ...each }))).toEqual(
    JSON.parse(JSON.stringify(expected)),
  )
})
