import fastify, { type FastifyInstance } from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { approve, fastifyDocplannerCallback } from '../../../src/docplanner'
import { slotBookingPayload } from '../../support/docplanner/payloads'

async function called(prepare: (app: FastifyInstance) => unknown) {
  const app = fastify()
  prepare(app)
  app.register(fastifyDocplannerCallback, { path: '/docplanner', slotBooking: () => approve() })
  onTestFinished(() => app.close())
  const response = await fetch(`${await app.listen({ port: 0, host: '127.0.0.1' })}/docplanner`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(slotBookingPayload()),
    signal: AbortSignal.timeout(5_000),
  })
  return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() }
}

test.each([
  ['an Error', () => Promise.reject(new Error('secret 10.0.0.7'))],
  ['a string', () => Promise.reject('secret 10.0.0.7')],
])('what Docplanner is answered goes out although a hook of Fastify fails then with %s', async (_, fail) => {
  const plain = await called(() => {})
  expect(plain.status).toBe(200)
  expect(await called((app) => app.addHook('onSend', fail))).toEqual(plain)
})

test('what fails before the callback is left to the error handler of the app', async () => {
  const answered = await called((app) => {
    app.addHook('onRequest', () => Promise.reject('refused'))
    app.setErrorHandler((thrown, _, reply) => reply.code(418).send(String(thrown)))
  })
  expect(answered).toMatchObject({ status: 418, text: 'refused' })
})
