import { describe, expect, test, vi } from 'vitest'
import type { ErrorContext, ServerOptions } from '../../../src/server/internal/server-options'
import { secret } from '../../support/secrets'
import { faults } from './cases'
import { firstHalf } from './driver'
import { exchange } from './exchange'
import { goAway } from './go-away'
import { houseRuns, type SuiteRun } from './runs'
import { serveThrown } from './serve'

/** What is answered without `handle`, which throws. */
const success = {
  method: 'POST',
  path: '/json',
  headers: { 'Content-Type': 'application/json' },
  body: '{"ok":true}',
}
const half = ['POST /json HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 50']

function start(run: SuiteRun, options: ServerOptions<unknown> = {}) {
  return serveThrown(run, () => run.subject.make(run.subject.conflict().error, { message: secret }), options)
}

describe.each(houseRuns)('$name', (run) => {
  test(faults.sent, async () => {
    const onError = vi.fn()
    const { port } = await start(run, { onError })
    const { status, raw } = await exchange(port, { path: '/sent' })
    expect(status).toBe(200)
    expect(raw).toContain(firstHalf)
    expect(raw).not.toContain(secret)
    // The chunk of length 0 that ends a whole answer is missing.
    expect(raw).not.toMatch(/\r\n0\r\n\r\n$/)
    // What a stream fails with is between it and the runtime: no handler threw.
    expect(onError).toHaveBeenCalledTimes(run.driver.streams ? 0 : 1)
    expect((await exchange(port, success)).status).toBe(200)
  })

  test(faults.abort, async () => {
    const { port } = await start(run)
    await goAway(port, half, 'sent')
    await goAway(port, ['GET /handled HTTP/1.1'], 'sent')
    await goAway(port, ['GET /sent HTTP/1.1'], 'answered')
    await goAway(port, ['GET /handled HTTP/1.1'], 'answered')
    expect((await exchange(port, success)).status).toBe(200)
    expect((await exchange(port, { path: '/handled' })).status).toBe(409)
  })

  test('a body that breaks off is no failure of the server', async () => {
    const logged: number[] = []
    const { port } = await start(run, { onError: ({ status }) => void logged.push(status) })
    await goAway(port, half, 'arrived')
    await vi.waitFor(() => expect(logged).toEqual([400]), 10_000)
  })

  test(faults.id, async () => {
    const logged: string[] = []
    const onError = (_: unknown, context: ErrorContext<unknown>) => void logged.push(context.requestId)
    const { port } = await start(run, { onError })
    const given = [{}, { 'X-Request-Id': 'a b' }, { 'X-Request-Id': 'x'.repeat(129) }, { 'X-Request-Id': 'caller:7' }]
    const answered: (string | undefined)[] = []
    for (const headers of given) {
      answered.push((await exchange(port, { path: '/handled', headers })).headers['x-request-id'])
    }
    expect(answered).toEqual([
      ...Array(3).fill(expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)),
      'caller:7',
    ])
    expect(new Set(answered).size).toBe(4)
    expect(logged).toEqual(answered)
    const served = await exchange(port, { ...success, headers: { ...success.headers, 'X-Request-Id': 'caller:8' } })
    expect([served.status, served.headers['x-request-id']]).toEqual([200, 'caller:8'])
  })
})
