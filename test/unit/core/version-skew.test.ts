import { describe, expect, test } from 'vitest'
import { HttpError, versionHeaders } from '../../../src'
import { parseErrorBody, parseErrorResponse } from '../../../src/client'
import { contract } from '../../../src/contract'
import { createParser, packRows } from '../../../src/core'
import { teamContract } from '../../support/team-contract'

const reasonOf = (body: unknown, headers: Record<string, string> = {}) => {
  const error = parseErrorBody(body, { status: 409, headers })
  return error instanceof HttpError ? error.reason : 'a row'
}

const { version } = contract
const [major, minor, patch] = version.split('.').map(Number) as [number, number, number]
const later = [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 10}.0`, `${major + 8}.0.0`]
const notLater = [version, `${major - 1}.99.99`, '0.0.1', `${version}-beta.1`, `${version}+build`, 'latest', '']

describe('an unknown name', () => {
  const body = { message: 'Moved', error: 'SLOT_MOVED', status: 409 }

  test.each(later)('from version %s is that of a newer server', (newer) => {
    expect(reasonOf(body, { 'X-API-Version': newer })).toBe('newer-server')
    expect(reasonOf(body, { 'x-api-version': newer })).toBe('newer-server')
  })

  test.each(notLater)('from version "%s" is unlisted', (same) => {
    expect(reasonOf(body, { 'X-API-Version': same })).toBe('unlisted')
  })

  test('without a version is unlisted', () => {
    expect(reasonOf(body)).toBe('unlisted')
  })

  test("goes by the header and the version of a team's own contract", () => {
    const parse = createParser(packRows(teamContract))
    const reason = (newer: string) => parse(body, { headers: { [teamContract.versionHeader]: newer } })
    expect(reason('1.10.0')).toMatchObject({ reason: 'newer-server' })
    expect(reason(teamContract.version)).toMatchObject({ reason: 'unlisted' })
  })
})

test.each(later)('a known name from version %s is its row', (newer) => {
  expect(reasonOf({ error: 'SLOT_UNAVAILABLE' }, { 'X-API-Version': newer })).toBe('a row')
})

test('an answer that says what is wrong without a name is unlisted', () => {
  expect(reasonOf({ message: 'Conflict' }, versionHeaders())).toBe('unlisted')
})

test.each(['<html>502 Bad Gateway</html>', '', '{"message":"x","error":"SLOT_UNAV', '[]', 'null', '{}', '{"error":5}'])(
  'what is no body of an error is corrupt, whatever the version: %s',
  async (text) => {
    for (const header of [version, ...later]) {
      const error = await parseErrorResponse(new Response(text, { status: 409, headers: { 'X-API-Version': header } }))
      expect(error).toMatchObject({ reason: 'corrupt-answer', status: 409 })
    }
  },
)

test('a body that was read already is corrupt', async () => {
  const response = new Response('{}', { status: 409 })
  await response.text()
  expect(await parseErrorResponse(response)).toMatchObject({ reason: 'corrupt-answer', status: 409 })
})

test('a server that makes an HttpError gives no reason', () => {
  expect(new HttpError(404)).not.toHaveProperty('reason')
})
