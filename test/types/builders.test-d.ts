import { describe, expectTypeOf, test } from 'vitest'
import {
  errorBody,
  HttpError,
  list,
  type Pagination,
  type ProblemDetails,
  paginate,
  parseRateLimit,
  problemDetails,
  type RateLimitState,
  SlotUnavailableError,
  success,
  versionHeaders,
} from '../../src'
import { OutOfStockError, errorBody as shopBody, versionHeaders as shopHeaders } from '../contracts/shop/index'

describe('the builders', () => {
  test('errorBody has the name and the status of the error given', () => {
    const body = errorBody(new SlotUnavailableError(), { timestamp: true })
    expectTypeOf(body.error).toEqualTypeOf<'SLOT_UNAVAILABLE'>()
    expectTypeOf(body.status).toEqualTypeOf<409>()
    expectTypeOf(errorBody(new HttpError(404)).status).toEqualTypeOf<number>()
    expectTypeOf(errorBody(new HttpError(404)).error).toExtend<string>()
    // @ts-expect-error a plain Error is no error of ours
    errorBody(new Error('x'))
  })

  test("a team's own errorBody has the names and statuses of its rows", () => {
    const body = shopBody(new OutOfStockError({ details: { article: 'Lamp', left: 1 } }))
    expectTypeOf(body.error).toEqualTypeOf<'OUT_OF_STOCK'>()
    expectTypeOf(body.status).toEqualTypeOf<409>()
  })

  test('success and list keep the type of their data', () => {
    expectTypeOf(success({ id: 42 }).data).toEqualTypeOf<{ id: number }>()
    const page = list([{ id: 1 }], paginate({ total: 1, page: 1, perPage: 15 }))
    expectTypeOf(page.data).toEqualTypeOf<readonly { id: number }[]>()
    expectTypeOf(page.pagination).toEqualTypeOf<Pagination>()
    // @ts-expect-error a list has a pagination
    list([])
    // @ts-expect-error the wire's spelling is not the builder's
    paginate({ total: 1, page: 1, per_page: 15 })
  })

  test('problemDetails, parseRateLimit and versionHeaders', () => {
    expectTypeOf(problemDetails(new SlotUnavailableError())).toEqualTypeOf<ProblemDetails>()
    expectTypeOf(parseRateLimit(new Headers())).toEqualTypeOf<RateLimitState | undefined>()
    expectTypeOf(versionHeaders()).toEqualTypeOf<{ 'X-API-Version': string }>()
    expectTypeOf(shopHeaders()).toEqualTypeOf<{ 'X-Shop-Version': string }>()
  })
})
