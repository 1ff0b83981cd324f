import { expect, test, vi } from 'vitest'
import { errorBody, HttpError } from '../../../src'
import { apiVersion, versionHeader } from '../../../src/contract'
import { start } from './start'

test.each([
  ['notFound()', 'GET', '/nowhere', 404],
  ['forbidden()', 'GET', '/refused', 403],
  ['unauthorized()', 'POST', '/refused', 401],
])('%s has the house body', async (_, method, path, status) => {
  const { url } = await start({ options: {} })
  const response = await fetch(url + path, { method })
  expect(response.status).toBe(status)
  expect(response.headers.get(versionHeader)).toBe(apiVersion)
  expect(await response.json()).toEqual(errorBody(new HttpError(status)))
})

test("redirect() stays Next's, and nobody is told", async () => {
  const onError = vi.fn()
  const { url } = await start({ options: { onError } })
  const response = await fetch(`${url}/elsewhere`, { redirect: 'manual' })
  expect([response.status, response.headers.get('Location')]).toEqual([307, '/handled'])
  expect(onError).not.toHaveBeenCalled()
})

test('a handler is given its context', async () => {
  const { url } = await start({ options: {} })
  const response = await fetch(`${url}/doctors/5`)
  expect(await response.json()).toEqual({ id: '5' })
  expect(response.headers.get(versionHeader)).toBe(apiVersion)
})
