import { boomify } from '@hapi/boom'
import createHttpError from 'http-errors'
import { describe, expect, test } from 'vitest'
import { secret } from '../../../support/secrets'
import { exchange } from '../exchange'
import { comparable, expectedAnswer, requestId } from '../expectation'
import { houseRuns } from '../runs'
import { serveThrown } from '../serve'
import { fallbackOf } from '../subjects/subject'
import { clientErrors, takenOver } from './client-errors'

const errors = await clientErrors()
const sent = { path: '/handled', headers: { 'X-Request-Id': requestId } }

describe.each(houseRuns)('$name, as a gateway', (run) => {
  const { driver, subject } = run

  const fallback = () => {
    const expected = expectedAnswer(subject, { error: fallbackOf(subject) })
    const headers = driver.itself?.headers(expected.headers) ?? expected.headers
    return { ...expected, headers: { ...headers, 'x-handled': 'yes' } }
  }

  test("an HTTP client's error is the fallback row, without text, status or header of the upstream", async () => {
    let thrown: unknown
    const { port } = await serveThrown(run, () => thrown)
    expect(errors).toHaveLength(22)
    for (const [kind, error] of errors) {
      thrown = error
      const received = await exchange(port, sent)
      expect(comparable(received), kind).toEqual(fallback())
      expect(received.raw).not.toContain(secret)
    }
  })

  test.each([
    ['http-errors', (error: Error) => createHttpError(error)],
    ['http-errors with another status', (error: Error) => createHttpError(502, error)],
    ['boom', (error: Error) => boomify(error, { statusCode: 401 })],
  ])('it is the fallback row too if %s took it over', async (_, take) => {
    const thrown = await takenOver(take)
    const { port } = await serveThrown(run, () => thrown)
    expect(comparable(await exchange(port, sent))).toEqual(fallback())
  })
})
