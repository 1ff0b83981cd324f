import { once } from 'node:events'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, it, vi } from 'vitest'
import { createTokens } from '../../../examples/clinic-api/src/auth/tokens'
import { createClock } from '../../../examples/clinic-api/src/clock'
import { listen } from '../../../examples/clinic-api/src/http/listen'
import { exampleNow, startClinic } from '../../support/clinic-api'
import { holdRequest } from '../../support/held-request'
import { endServiceProcesses, startServiceProcess } from '../../support/service-process'
import { temporaryFolder } from '../../support/temporary-folder'
import { untilRefused } from '../../support/until-refused'

endServiceProcesses()
// Each service opens a database of its own, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const secret = 'a secret that the test knows as well'
const token = await createTokens(secret, createClock(new Date(exampleNow))).issue({ id: 10, role: 'patient' })

async function startService(environment: Record<string, string> = {}) {
  const service = startServiceProcess('clinic-api', {
    PORT: '0',
    HOST: '127.0.0.1',
    CLINIC_NOW: exampleNow,
    JWT_SECRET: secret,
    ...environment,
  })
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(await service.printed(/Only a doctor can start[\s\S]*\n$/)) ?? []
  return { ...service, url, appointments: `${url}/api/appointments` }
}

/** Bookings of 80 slots, 20 on each day. */
const bookings = Array.from({ length: 80 }, (_, index) => {
  const start = Date.parse('2025-01-06T08:00:00Z') + (Math.floor(index / 20) * 48 + (index % 20)) * 30 * 60_000
  return { doctor_id: 5, scheduled_at: new Date(start).toISOString(), type: 'online', notes: 'x'.repeat(500) }
})

it('80 requests whose bodies still arrive are answered after SIGTERM, and what they store is kept', async () => {
  const folder = temporaryFolder()
  const service = await startService({ DATA_DIR: folder.path })
  const held = await Promise.all(
    bookings.map((body) => holdRequest(service.appointments, { method: 'POST', token, body })),
  )
  service.signal('SIGTERM')
  await untilRefused(service.url)
  const answers = await Promise.all(held.map((request) => request.finish()))
  expect(answers.map(({ status, headers }) => [status, headers.connection])).toEqual(bookings.map(() => [201, 'close']))
  expect([await service.ended, service.errors()]).toEqual([0, ''])

  const again = await startClinic({ DATA_DIR: folder.path, JWT_SECRET: secret })
  const { json } = await again.send('GET', '/api/appointments?per_page=1', { token })
  await again.close()
  folder.remove()
  expect(json.pagination.total).toBe(80)
})

it('SIGTERM ends connections without a request, while others finish', async () => {
  const service = await startService()
  const { port } = new URL(service.url)
  const held = await holdRequest(service.appointments, { method: 'POST', token, body: bookings[0] })
  const silent = connect(Number(port), '127.0.0.1')
  const idle = connect(Number(port), '127.0.0.1')
  idle.write('GET /assets/none HTTP/1.1\r\nHost: a\r\n\r\n')
  await Promise.all([once(silent, 'connect'), once(idle, 'data')])
  const ended = [silent, idle].map((socket) => once(socket.resume(), 'close'))
  service.signal('SIGTERM')
  await Promise.all(ended)
  expect((await held.finish()).status).toBe(201)
  expect(await service.ended).toBe(0)
})

it.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a second %s ends the service at once, with %d', async (signal, code) => {
  const service = await startService()
  const held = await holdRequest(service.appointments, { method: 'POST', token, body: bookings[0] })
  service.signal(signal)
  await untilRefused(service.url)
  service.signal(signal)
  expect(await service.ended).toBe(code)
  await expect(held.finish()).rejects.toThrow()
})

it('a request that does not finish until the deadline is cut off', async () => {
  const app = new Hono().post('/', async ({ req, text }) => text(await req.text().catch(() => '')))
  const server = await listen(app, 0, '127.0.0.1')
  const held = await holdRequest(server.url, { method: 'POST', token, body: bookings[0] })
  await server.close(AbortSignal.abort())
  await expect(held.finish()).rejects.toThrow()
})

it('80 requests that have arrived, but were not read yet, are answered', async () => {
  const server = await listen(
    new Hono().get('/', ({ text }) => text('answer')),
    0,
    '127.0.0.1',
  )
  const sockets = await Promise.all(
    bookings.map(async () => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
      await once(socket, 'connect')
      return socket
    }),
  )
  for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  const closed = server.close()
  const answers = await Promise.all(
    sockets.map(async (socket) => {
      let text = ''
      for await (const chunk of socket.setEncoding('utf8')) text += chunk
      return text.split('\r\n').at(-1)
    }),
  )
  expect(answers).toEqual(bookings.map(() => 'answer'))
  await closed
})

it('a response that is still being sent is sent whole', async () => {
  const size = 20_000_000
  const app = new Hono().get('/', (context) => context.body(new Uint8Array(size)))
  const server = await listen(app, 0, '127.0.0.1')
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await once(socket, 'readable')
  const closed = server.close()
  await untilRefused(server.url)
  let received = 0
  for await (const chunk of socket) received += chunk.length
  expect(received).toBeGreaterThan(size)
  await closed
})

it('of requests that a client sends ahead, each is answered', async () => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const asked: string[] = []
  const app = new Hono().get('/:name', async ({ req, text }) => {
    asked.push(req.path)
    await released
    return text(`answer to ${req.path}\n`)
  })
  const server = await listen(app, 0, '127.0.0.1')
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  const get = (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
  get('/one')
  get('/two')
  await expect.poll(() => asked).toEqual(['/one', '/two'])
  const closed = server.close()
  await untilRefused(server.url)
  get('/three')
  await expect.poll(() => asked).toEqual(['/one', '/two', '/three'])
  release()
  let text = ''
  for await (const chunk of socket.setEncoding('utf8')) text += chunk
  expect(text.match(/answer to \/\w+|connection: close/gi)).toEqual([
    'answer to /one',
    'answer to /two',
    'Connection: close',
    'answer to /three',
  ])
  await closed
})

it('work goes on that its caller no longer waits for', async () => {
  let release = () => {}
  const [started, done]: string[][] = [[], []]
  const app = new Hono().get('/', async ({ text }) => {
    started?.push('handler')
    await new Promise<void>((resolve) => {
      release = resolve
    })
    done?.push('handler')
    return text('')
  })
  const server = await listen(app, 0, '127.0.0.1')
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await expect.poll(() => started).toEqual(['handler'])
  socket.destroy()
  const closed = server.close().then(() => done?.push('closed'))
  await untilRefused(server.url)
  release()
  await closed
  expect(done).toEqual(['handler', 'closed'])
})
