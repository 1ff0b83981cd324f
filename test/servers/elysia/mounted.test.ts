import { node } from '@elysiajs/node'
import { Elysia } from 'elysia'
import { expect, onTestFinished, test, vi } from 'vitest'
import { SlotUnavailableError } from '../../../src'
import { elysiaErrorPlugin } from '../../../src/server/elysia'
import { listen } from './listen'

test.each([
  ['a prefix', () => new Elysia({ prefix: '/v1' }).post('/appointments/:id/confirm', fail)],
  ['a group', () => new Elysia().group('/v1', (app) => app.post('/appointments/:id/confirm', fail))],
])('%s of Elysia: the path is whole, also for an undeclared answer', async (_, routes) => {
  for (const prefix of [undefined, '/api/v1', '/api']) {
    const onUndeclared = vi.fn()
    const options = { onUndeclared, ...(prefix === undefined ? {} : { prefix }) }
    const app = new Elysia({ adapter: node(), prefix: '/api' }).use(elysiaErrorPlugin(options)).use(routes())
    const { url, close } = await listen(app)
    onTestFinished(close)
    const path = '/api/v1/appointments/42/confirm'
    expect((await fetch(`${url}${path}?page=1`, { method: 'POST' })).status).toBe(409)
    const context = { operation: 'confirmAppointment', method: 'POST', path }
    expect(onUndeclared.mock.calls.map(([, told]) => told)).toEqual(prefix === '/api' ? [] : [context])
  }
})

function fail(): never {
  throw new SlotUnavailableError()
}
