import { expect, test } from 'vitest'
import { logErrors } from '../../../src/observability'
import { houseRuns } from './runs'
import { serve } from './serve'

const forged = '/nowhere%0AGET%20/admin:%20OK%0D%1B%5B31m%7F%C2%85%E2%80%A8%E2%80%A9end'
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u

test.each(houseRuns)('$name: a path and an id with control characters add no line to a log', async (run) => {
  const lines: [fields: { request: object }, message: string][] = []
  const log = (fields: object, message: string) => lines.push([fields as { request: object }, message])
  const server = await serve(run, () => ({}), { onError: logErrors({ info: log, warn: log, error: log }) })
  const headers = { 'X-Request-Id': 'r\u0085\u009b31m' }
  const response = await fetch(new URL(forged, server.url), { headers })
  await response.text()
  expect(response.status).toBe(404)
  expect(lines).toHaveLength(1)
  for (const [fields, message] of lines) {
    expect(message).toMatch(/^GET \/nowhere.*end: NOT_FOUND$/)
    expect(message).not.toMatch(control)
    for (const text of Object.values(fields.request)) expect(text).not.toMatch(control)
    expect(fields.request).toMatchObject({ id: response.headers.get('X-Request-Id') })
  }
})
