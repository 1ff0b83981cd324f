import Koa from 'koa'
import mount from 'koa-mount'
import { expect, onTestFinished, test, vi } from 'vitest'
import { SlotUnavailableError } from '../../src'
import { koaErrorMiddleware } from '../../src/server/koa'
import { listen } from '../support/listen'

test.each(['around it', 'in it'])(
  'an app mounted by koa-mount, with the middleware %s: the path is whole',
  async (place) => {
    const onUndeclared = vi.fn()
    const onError = vi.fn()
    const outer = new Koa()
    const inner = new Koa()
    const served = place === 'in it' ? inner : outer
    served.use(koaErrorMiddleware({ onUndeclared, onError, prefix: '/api/v1' }))
    inner.use(() => {
      throw new SlotUnavailableError()
    })
    const { url, close } = await listen(outer.use(mount('/api/v1', inner)).callback())
    onTestFinished(close)
    const path = '/api/v1/appointments/42/confirm'
    expect((await fetch(`${url}${path}?page=1`, { method: 'POST' })).status).toBe(409)
    expect(onError.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', path })
    expect(onUndeclared.mock.calls).toEqual([
      [expect.any(SlotUnavailableError), { operation: 'confirmAppointment', method: 'POST', path }],
    ])
  },
)
