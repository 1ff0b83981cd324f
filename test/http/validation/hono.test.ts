import { sValidator } from '@hono/standard-validator'
import { type } from 'arktype'
import { Hono } from 'hono'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { honoErrorHandler, honoValidationHook } from '../../../src/server/hono'

const schemas = {
  zod: z.object({ items: z.array(z.object({ n: z.number() })) }),
  valibot: v.object({ items: v.array(v.object({ n: v.number() })) }),
  arktype: type({ items: type({ n: 'number' }).array() }),
}

test.each(Object.entries(schemas))(
  'sValidator of %s: the field map, and `_` for the whole input',
  async (_, schema) => {
    const app = new Hono()
    app.onError(honoErrorHandler())
    app.post('/', sValidator('json', schema, honoValidationHook()), (context) => context.json({}))
    const refusalOf = async (body: unknown) => {
      const headers = { 'Content-Type': 'application/json' }
      const response = await app.request('/', { method: 'POST', headers, body: JSON.stringify(body) })
      const { error, errors } = await response.json()
      return [error, Object.keys(errors)]
    }
    expect(await refusalOf({ items: [{ n: 'x' }] })).toEqual(['VALIDATION_FAILED', ['items.0.n']])
    expect(await refusalOf(5)).toEqual(['VALIDATION_FAILED', ['_']])
  },
)
