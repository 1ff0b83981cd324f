import type { Context } from 'koa'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bestLocale, createClient, matchError, textOf } from '../../../src/client'
import type { FastifyContext } from '../../../src/server/fastify'
import { zodSchemas } from '../../../src/zod'
import { chat as contract } from '../../contracts/chat'
import {
  CallRelayDownError,
  codebook,
  createError,
  FileTooLargeError,
  MessageTooLongError,
  rows,
  SystemQuotaUsedError,
  validationError,
} from '../../contracts/chat/index'
import { texts as english } from '../../contracts/chat/texts/en'
import { texts as portuguese } from '../../contracts/chat/texts/pt'
import type { Driver } from '../conformance/driver'
import { fastifyDriver } from '../conformance/drivers/fastify'
import { fetchDriver } from '../conformance/drivers/fetch'
import { koaDriver } from '../conformance/drivers/koa'
import { everyError, expectedOf, readOf, serveCatalogue } from './catalogue'

const chat = { contract, codebook }
const { errorBodySchema, sendMessageSchema } = zodSchemas(codebook)

/** What the frameworks hand to `locale`: a Web request, Koa's context, or an object that has Fastify's request. */
type Native = Request | Context | FastifyContext

function localeOf(native: Native) {
  const { headers } = 'request' in native && 'reply' in native ? native.request : native
  return bestLocale(
    headers instanceof Headers ? headers.get('accept-language') : headers['accept-language'],
    codebook.texts,
  )
}

// The options of the drivers are those of any framework: each hands over its own.
const localized = { locale: (native: unknown) => localeOf(native as Native) } as object

const tooLong = () => new MessageTooLongError({ details: { maximum: 4000, given: 12_500 } })
const served: Driver[] = [fastifyDriver, koaDriver, fetchDriver]

describe.each(served)('the chat, served by $name', (driver) => {
  let server: Awaited<ReturnType<typeof serveCatalogue>>
  beforeAll(async () => {
    server = await serveCatalogue(driver, chat, localized)
  })
  afterAll(() => server.close())

  test('every row arrives with its code, if it has one, its defaults, its details and its filled message', async () => {
    const errors = everyError(chat)
    expect(errors).toHaveLength(240)
    for (const thrown of errors) {
      // Node's fetch asks for any language unless told otherwise.
      expect(readOf(await server.errorOf(thrown, { 'Accept-Language': 'fr' }))).toEqual(expectedOf(thrown, chat))
    }
  })

  test('every body fits the schema of error bodies', async () => {
    for (const thrown of everyError(chat)) {
      const body = await (await server.answerTo(thrown)).json()
      expect(errorBodySchema.safeParse(body).error, thrown.error).toBeUndefined()
    }
  })

  test.each([
    ['pt', 'pt', 'A mensagem tem 12.500 caracteres. O máximo é 4.000.'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt', 'A mensagem tem 12.500 caracteres. O máximo é 4.000.'],
    ['fr, en-GB;q=0.5', 'en', 'Your message has 12,500 characters. At most 4,000 are allowed.'],
    ['fr', null, 'At most 4,000 characters; this message has 12,500'],
    ['', null, 'At most 4,000 characters; this message has 12,500'],
    ['*;q=0', null, 'At most 4,000 characters; this message has 12,500'],
  ])('Accept-Language: %s is answered in %s', async (header, language, message) => {
    const response = await server.answerTo(tooLong(), { 'Accept-Language': header })
    expect(response.headers.get('Content-Language')).toBe(language)
    expect((await response.json()).message).toBe(message)
  })

  test('a row without a text keeps its message, in every language', async () => {
    const response = await server.answerTo(createError('reaction.archived'), { 'Accept-Language': 'pt' })
    expect(response.headers.get('Content-Language')).toBeNull()
    expect((await response.json()).message).toBe('Messages of archived channels keep their reactions')
  })

  test('every row with a text has it in both languages, with nothing left to fill', async () => {
    for (const thrown of everyError(chat).filter(({ error }) => Object.hasOwn(portuguese.byName, error))) {
      for (const texts of [english, portuguese]) {
        const read = await server.errorOf(thrown, { 'Accept-Language': texts.locale })
        expect(read.message).not.toMatch(/\{\w+, /)
        // A page can make the same text by itself, of the details alone.
        const ownRow = await server.errorOf(thrown)
        expect(textOf(ownRow, texts, 'UTC'), thrown.error).toBe(read.message)
      }
    }
  })

  test('an unknown failure is the fallback row, and nothing of it is sent', async () => {
    const response = await server.answerTo(new Error('secret 10.0.0.7'))
    expect([response.status, await response.json()]).toEqual([
      500,
      { message: 'The service failed', error: 'system.internal', status: 500 },
    ])
  })

  test('the details of a failure stay on the server', async () => {
    const response = await server.answerTo(
      new CallRelayDownError({ details: { region: 'secret-west' }, retryAfter: 9 }),
    )
    expect(response.headers.get('Retry-After')).toBe('9')
    expect(await response.text()).not.toContain('secret')
  })

  test('without a validation row, wrong input is a 422 with the fields, which no row names', async () => {
    const { error } = sendMessageSchema.safeParse({ send_at: 'soon' })
    const read = await server.errorOf(validationError(error?.issues ?? []))
    expect(readOf(read)).toMatchObject({ name: 'HttpError', status: 422, code: undefined, category: undefined })
    expect(read).toMatchObject({
      recovery: 'correctable',
      errors: { text: ['Text is required'], send_at: [expect.any(String)] },
    })
  })
})

test("what Fastify's own validation refuses is a 422 with the fields, too", async () => {
  const server = await serveCatalogue(fastifyDriver, chat)
  try {
    const response = await fetch(`${server.url}/validated`, {
      method: 'POST',
      body: '{"email":5,"items":[]}',
      headers: { 'Content-Type': 'application/json' },
    })
    expect([response.status, await response.json()]).toEqual([
      422,
      expect.objectContaining({ errors: { email: ['must be string'] } }),
    ])
  } finally {
    await server.close()
  }
})

test.each(served)('problem details have a code if the row has one, by $name', async (driver) => {
  const server = await serveCatalogue(driver, chat, { ...localized, format: 'problem' })
  try {
    const problem = async (thrown: unknown) => (await server.answerTo(thrown, { 'Accept-Language': 'pt-BR' })).json()
    expect(await problem(tooLong())).toEqual({
      type: 'about:blank',
      title: expect.stringMatching(/^Unprocessable/),
      status: 422,
      detail: 'A mensagem tem 12.500 caracteres. O máximo é 4.000.',
      error: 'message_too_long',
      code: 'MSG-LENGTH',
      details: { maximum: 4000, given: 12_500 },
    })
    expect(await problem(createError('thread.locked'))).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      detail: 'Esta conversa está fechada.',
      error: 'thread.locked',
    })
    expect(await problem(new FileTooLargeError({ details: { maximum_mb: 10.5, actual_mb: 2000 } }))).toMatchObject({
      detail: 'O arquivo tem 2.000 MB. O máximo é 10,5 MB.',
      code: 4131,
    })
    for (const thrown of everyError(chat)) expect((await server.errorOf(thrown)).error).toBe(thrown.error)
  } finally {
    await server.close()
  }
})

test('a page handles rows by their names, whatever characters these have', async () => {
  const { parseErrorBody } = createClient(rows)
  const advice = (body: object) =>
    matchError(parseErrorBody(body), {
      'channel.slow_mode': ({ details }) => `Wait ${details?.seconds} s`,
      'account.frozen-by-owner': ({ code }) => `Code ${code}`,
      message_too_long: ({ code }) => code,
      unknown: () => 'No row',
      default: ({ error }) => `Another: ${error}`,
    })
  expect(advice({ error: 'channel.slow_mode', message: 'Slow', details: { seconds: 5 } })).toBe('Wait 5 s')
  expect(advice({ error: 'account.frozen-by-owner', message: 'Frozen' })).toBe('Code undefined')
  expect(advice({ error: 'message_too_long', message: 'Long', details: { maximum: 1, given: 2 } })).toBe('MSG-LENGTH')
  expect(advice({ error: 'thread.locked', message: 'Locked' })).toBe('Another: thread.locked')
  expect(advice({ error: 'Thread.Locked', message: 'Locked' })).toBe('No row')
})

test('createError takes a name first, then a code', () => {
  expect(createError('channel.not_found')).toMatchObject({ code: 'C-NOT-FOUND', status: 404 })
  expect(createError('C-NOT-FOUND')).toMatchObject({ error: 'channel.not_found' })
  expect(createError(4131, { details: { maximum_mb: 1, actual_mb: 2 } })).toMatchObject({ error: 'file_too_large' })
  expect(createError('thread.locked').code).toBeUndefined()
  for (const wrong of ['undefined', 'NaN', '', '4131', 'toString']) {
    expect(() => createError(wrong as 'thread.locked'), wrong).toThrow('use one of its names or codes')
  }
  expect(() => createError(undefined as unknown as 'thread.locked')).toThrow('use one of its names or codes')
})

test('a moment is shown in the time zone of the reader, or of the page', () => {
  const error = new SystemQuotaUsedError({ details: { quota: 1000, resets_at: '2026-02-28T23:30:00Z' } })
  expect(error.message).toBe('1,000 requests a day; again at Feb 28, 2026, 11:30 PM UTC')
  const { parseErrorBody } = createClient(rows)
  const started = { error: 'call.not_started', message: '', details: { starts_at: '2026-02-28T23:30:00Z' } }
  expect(textOf(parseErrorBody(started), portuguese, 'Asia/Tokyo')).toContain('1 de mar. de 2026, 08:30')
  expect(textOf(parseErrorBody({ error: 'call.not_started', message: '' }), portuguese)).toBeUndefined()
})
