import { getRequestListener } from '@hono/node-server'
import express from 'express'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorBody, errorResponse, HttpError, problemDetails, toApiError } from '../../../src'
import { parseErrorBody } from '../../../src/client'
import { docplannerResponse } from '../../../src/docplanner'
import { expressErrorHandler } from '../../../src/server/express'
import { honoErrorHandler } from '../../../src/server/hono'
import { listen, type RunningServer } from '../../support/listen'
import { clinicRows, makeError } from '../../support/rows'
import { secret, secretOptions, withSecretStack } from '../../support/secrets'

const serverRows = clinicRows.filter(([, { status }]) => status >= 500)
const clientRows = clinicRows.filter(([, { status }]) => status < 500)

type Failure = Parameters<typeof errorBody>[0]

/** Everything of a response that a client can read. */
async function wireOf(response: Response): Promise<string> {
  return JSON.stringify([...response.headers]) + (await response.text())
}

/** What is thrown by the next request to either server. */
let thrown: unknown
const running: Record<'hono' | 'express', RunningServer | undefined> = { hono: undefined, express: undefined }

beforeAll(async () => {
  const hono = new Hono().get('/', () => {
    throw thrown
  })
  hono.onError(honoErrorHandler())
  running.hono = await listen(getRequestListener(hono.fetch))
  const app = express()
  app.get('/', () => {
    throw thrown
  })
  app.use(expressErrorHandler())
  running.express = await listen(app)
})

afterAll(async () => {
  await running.hono?.close()
  await running.express?.close()
})

function answered(server: 'hono' | 'express', failure: unknown): Promise<Response> {
  thrown = failure
  return fetch(running[server]?.url ?? '')
}

/** Every way from an error to what a client reads. */
const ways: readonly [way: string, write: (error: Failure) => string | Promise<string>][] = [
  ['errorBody', (error) => JSON.stringify(errorBody(error, { timestamp: true }))],
  ['JSON.stringify', (error) => JSON.stringify({ failed: error })],
  ['problemDetails', (error) => JSON.stringify(problemDetails(error, { typeBase: 'https://example.com/' }))],
  ['errorResponse', (error) => wireOf(errorResponse(error))],
  ['errorResponse as a problem', (error) => wireOf(errorResponse(error, { format: 'problem' }))],
  ['docplannerResponse', (error) => wireOf(docplannerResponse(error))],
  ['honoErrorHandler', async (error) => wireOf(await answered('hono', error))],
  ['expressErrorHandler', async (error) => wireOf(await answered('express', error))],
]

test('rule 3: the table has rows of 5xx to try', () => {
  expect(serverRows.length).toBeGreaterThan(5)
})

describe.each(ways)('rule 3: %s', (_, write) => {
  test.each(serverRows)('shows nothing but the message of the row for %s', async (name, { message, meaning }) => {
    const wire = await write(withSecretStack(makeError(name, secretOptions())))
    expect(wire).not.toContain(secret)
    expect(wire).not.toContain('    at ')
    expect(wire).toContain(JSON.stringify(message ?? meaning))
  })

  test('shows nothing of a 5xx that no row names', async () => {
    const wire = await write(withSecretStack(new HttpError(502, secretOptions())))
    expect(wire).not.toContain(secret)
    expect(wire).not.toContain('    at ')
  })

  test('shows no cause, no internal facts, no undeclared details and no stack of a 4xx', async () => {
    for (const [name] of clientRows) {
      const { cause, details, internal } = secretOptions()
      const wire = await write(withSecretStack(makeError(name, { cause, details, internal })))
      expect(wire).not.toContain(secret)
      expect(wire).not.toContain('    at ')
    }
  })
})

describe('rule 3: expose: true', () => {
  test.each(serverRows)('shows the own message of %s, and still no cause, internal facts or stack', async (name) => {
    const { cause, details, internal } = secretOptions()
    const make = () =>
      withSecretStack(makeError(name, { cause, details, internal, message: 'Back at noon', expose: true }))
    expect(errorBody(make()).message).toBe('Back at noon')
    expect(problemDetails(make()).detail).toBe('Back at noon')
    for (const [, write] of ways) {
      const wire = await write(make())
      expect(wire).not.toContain(secret)
      expect(wire).toContain('"Back at noon"')
    }
  })

  test('a 4xx shows its own message without it', () => {
    expect(errorBody(new HttpError(404, { message: 'No such page' })).message).toBe('No such page')
    expect(errorBody(makeError('SLOT_UNAVAILABLE', { message: 'Ten is taken' })).message).toBe('Ten is taken')
  })
})

describe('rule 3: the original error stays readable for logs', () => {
  test('message, cause and internal facts are on the error itself', () => {
    const { details, ...options } = secretOptions()
    expect(makeError('DATABASE_ERROR', { ...options, details })).toMatchObject(options)
  })

  test('an unknown failure is the cause of the row that answers for it', () => {
    const failure = new Error(secret)
    const error = toApiError(failure)
    expect(error.cause).toBe(failure)
    expect(JSON.stringify(error)).not.toContain(secret)
  })
})

describe('rule 3: an error that a client parsed, and a gateway throws on', () => {
  test('does not show the message of the service behind', async () => {
    for (const [name, { status }] of serverRows) {
      const behind = parseErrorBody({ message: secret, error: name, status, details: secret })
      const wire = await wireOf(await answered('hono', behind))
      expect(wire).not.toContain(secret)
      expect(wire).toContain(JSON.stringify(name))
    }
  })
})
