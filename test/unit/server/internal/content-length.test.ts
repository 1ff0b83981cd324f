import { afterEach, expect, test, vi } from 'vitest'
import { HttpError } from '../../../../src'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test.each([
  ['on Node', globalThis.Buffer],
  ['where there is no Buffer, as on Workers', undefined],
])('the Content-Length is the size of the body in UTF-8 %s', async (_, buffer) => {
  vi.resetModules()
  vi.stubGlobal('Buffer', buffer)
  const { answer } = await import('../../../../src/server/internal/answer')
  const { answerSettings } = await import('../../../../src/server/internal/answer-settings')
  const thrown = new HttpError(409, { message: 'Zajęte 😀' })
  const { headers, body } = answer(thrown, { native: undefined, method: 'GET', path: '/' }, answerSettings({}))
  expect(body).toContain('Zajęte 😀')
  expect(headers['Content-Length']).toBe(String(new TextEncoder().encode(body).length))
})
