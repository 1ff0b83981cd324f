import { expect, onTestFinished, test } from 'vitest'
import { errorBody, HttpError, InternalError, SlotUnavailableError } from '../../../../src'
import { OrderNotFoundError, OutOfStockError } from '../../../contracts/shop/index'
import { gateway } from './example'
import { startUpstream } from './upstream'

test('docs/adapters.md: a gateway chooses a row, a status or the error itself; all else is the fallback', async () => {
  const shop = await startUpstream({
    '/articles/1': { status: 409, body: new OutOfStockError({ details: { article: 'lens', left: 0 } }) },
    '/articles/2': { status: 404, body: '<h1>Not here</h1>' },
    '/articles/3': { status: 413, body: { message: 'Two pages at most' }, headers: { 'Retry-After': '' } },
    '/articles/4': { status: 404, body: new OrderNotFoundError() },
    '/articles/5': { status: 502, body: '<h1>Bad gateway</h1>' },
    '/articles/6': { status: 200, body: { id: 6 } },
  })
  onTestFinished(() => shop.close())
  const app = gateway(shop.url)
  const answered = async (id: number) => {
    const response = await app.request(`/lenses/${id}`)
    return [response.status, await response.json()]
  }
  expect(await answered(1)).toEqual([409, errorBody(new SlotUnavailableError())])
  expect(await answered(2)).toEqual([404, errorBody(new HttpError(404))])
  expect(await answered(3)).toEqual([413, { message: 'Two pages at most', error: 'HTTP_413', status: 413 }])
  expect(await answered(4)).toEqual([500, errorBody(new InternalError())])
  expect(await answered(5)).toEqual([500, errorBody(new InternalError())])
  expect(await answered(6)).toEqual([200, { id: 6 }])
})
