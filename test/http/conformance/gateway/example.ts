import { Hono } from 'hono'
import { HttpError, SlotUnavailableError } from '../../../../src'
import { createClient } from '../../../../src/client'
import { honoErrorHandler } from '../../../../src/server/hono'
import { isApiError as isShopError, rows as shopRows } from '../../../contracts/shop/index'

const { fetchOrThrow } = createClient(shopRows)

/** A gateway of the clinic in front of a shop. */
export function gateway(shopUrl: string): Hono {
  const app = new Hono()
  app.get('/lenses/:id', async (context) => fetchOrThrow(`${shopUrl}/articles/${context.req.param('id')}`))
  app.onError(
    honoErrorHandler({
      mappers: [
        // A row of the shop becomes a row of the clinic.
        (thrown) => (isShopError(thrown, 'OUT_OF_STOCK') ? new SlotUnavailableError({ cause: thrown }) : undefined),
        // Forwards a 404, without its text.
        (thrown) => (isHttpError(thrown, 404) ? new HttpError(404, { cause: thrown }) : undefined),
        // Forwards a 413 unchanged, with its text.
        (thrown) => (isHttpError(thrown, 413) ? thrown : undefined),
      ],
    }),
  )
  return app
}

const isHttpError = (thrown: unknown, status: number): thrown is HttpError =>
  thrown instanceof HttpError && thrown.status === status
