import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import * as client from '../../../src/client'
import { contract as clinic } from '../../../src/contract'
import type { Codebook, Contract } from '../../../src/core'
import { resolveContract } from '../../../src/core/resolve-contract'
import { explainer } from '../../../src/evolve'
import * as clinicErrors from '../../../src/generated'
import { honoErrorHandler } from '../../../src/server/hono'
import { chat } from '../../contracts/chat'
import * as chatErrors from '../../contracts/chat/index'
import { exchange } from '../../contracts/exchange'
import * as exchangeErrors from '../../contracts/exchange/index'
import { lab } from '../../contracts/lab'
import * as labErrors from '../../contracts/lab/index'
import { pay } from '../../contracts/pay'
import * as payErrors from '../../contracts/pay/index'
import { shop } from '../../contracts/shop'
import * as shopErrors from '../../contracts/shop/index'
import { runExample } from '../../support/run-example'
import { changed } from '../../support/sound-contract'

/** What a contract's generated code exports, as far as the examples use it. */
interface Generated {
  readonly codebook: Codebook
}

const contracts: readonly (readonly [Contract, Generated])[] = [
  [clinic, clinicErrors],
  [chat, chatErrors],
  [exchange, exchangeErrors],
  [lab, labErrors],
  [pay, payErrors],
  [shop, shopErrors],
]

describe.each(contracts)('of $name', (contract, generated) => {
  const resolved = resolveContract(contract)
  const explain = explainer(resolved)
  const explanations = resolved.rows.map(explain)
  const app = new Hono()
  const modules = { './errors': generated, 'error-codebook/client': client }
  app.onError(honoErrorHandler({ codebook: generated.codebook }))
  app.get('/:name', async ({ req }) => {
    await runExample(explanations.find(({ name }) => name === req.param('name'))?.throwIt ?? '', modules)
    return new Response()
  })

  test.each(explanations)(
    '$name is thrown by the example code, and a server answers the example body',
    async (each) => {
      await expect(runExample(each.throwIt, modules)).rejects.toMatchObject({
        error: each.name,
        code: each.code,
        status: each.status,
      })
      const answer = await app.request(`/${each.name}`)
      expect(answer.status).toBe(each.status)
      const body = (await answer.json()) as object
      // Only an answer knows its request's id.
      expect(JSON.parse(JSON.stringify(body).replace(/,"request_id":"[^"]*"/, ''))).toEqual(each.body)
    },
  )

  // The others wait before they retry.
  test.each(explanations.filter(({ recovery }) => recovery !== 'transient'))(
    '$name is handled by the example code',
    async (each) => {
      const logged: unknown[][] = []
      const fetch = () => app.request(`/${each.name}`)
      const console = { log: (...values: unknown[]) => logged.push(values) }
      await runExample(each.handleIt, modules, { fetch, console })
      expect(logged).toHaveLength(1)
      expect(logged[0]?.[0]).toBeTypeOf('string')
      expect(logged[0]).not.toContain(undefined)
    },
  )
})

describe('an explanation', () => {
  const shopRow = (name: string, contract: Contract = shop, options = {}) => {
    const resolved = resolveContract(contract)
    return explainer(
      resolved,
      options,
    )(resolved.rows.find((row) => row.name === name) as (typeof resolved.rows)[number])
  }

  test('tells who acts', () => {
    const acting = Object.fromEntries(
      ['TOO_MANY_REQUESTS', 'CARD_DECLINED', 'ORDER_NOT_FOUND', 'UNEXPECTED'].map((name) => {
        const { recovery, actor, action } = shopRow(name)
        return [name, [recovery, actor, action.includes('retry does not help')]]
      }),
    )
    expect(acting).toEqual({
      TOO_MANY_REQUESTS: ['transient', 'client', false],
      CARD_DECLINED: ['correctable', 'caller', false],
      ORDER_NOT_FOUND: ['terminal', 'caller', true],
      UNEXPECTED: ['terminal', 'operator', true],
    })
  })

  test('lists the operations and the lifecycles that use the row', () => {
    const { operations, lifecycles, roles } = shopRow('INVALID_ORDER')
    expect(operations.map(({ name, method, path }) => [name, method, path])).toEqual([
      ['placeOrder', 'POST', '/orders'],
      ['listOrders', 'GET', '/orders'],
      ['shipOrder', 'POST', '/orders/{id}/ship'],
    ])
    expect(lifecycles).toEqual([
      { lifecycle: 'order', when: 'to shipped without parcel_number' },
      { lifecycle: 'order', when: 'a value that is no status' },
    ])
    expect(roles).toEqual(['validation'])
    expect(shopRow('TOO_MANY_REQUESTS').roles).toEqual(['rateLimits.refusal'])
  })

  test('has an example of a move that the graph refuses', () => {
    const resolved = resolveContract(clinic)
    const explain = explainer(resolved)
    const detailsOf = (name: string) => {
      const { body } = explain(resolved.rows.find((row) => row.name === name) as (typeof resolved.rows)[number])
      return (body as { details?: unknown }).details
    }
    expect(detailsOf('APPOINTMENT_CANNOT_BE_CANCELLED')).toEqual({ from: 'completed', allowed: [] })
    expect(detailsOf('CONSULTATION_ALREADY_STARTED')).toMatchObject({ from: 'in_progress' })
  })

  test('tells texts, versions, former names, and where a row comes from', () => {
    expect(shopRow('ORDER_TOO_LARGE', shop, { formerNames: { ORDER_TOO_LARGE: ['ORDER_TOO_BIG'] } })).toMatchObject({
      contract: 'shop',
      version: '1.3.0',
      since: '1.2.0',
      formerNames: ['ORDER_TOO_BIG'],
      texts: { de: 'Ihre Bestellung hat zu viele Artikel. Bitte teilen Sie sie auf.' },
    })
    expect(shopRow('SLOT_UNAVAILABLE', lab)).toMatchObject({ contract: 'lab', origin: 'clinic-booking' })
    expect(shopRow('SAMPLE_SPOILED', lab)).toMatchObject({
      causes: ['The sample stood longer than a day.', 'The fridge of the courier was too warm.'],
      see: ['https://lab.example/errors/SAMPLE_SPOILED', 'https://lab.example/samples/storage'],
    })
  })

  test('has no body if the envelope is not a part of the contract', () => {
    const contract = changed((each) => Object.assign(each, { envelope: { from: './envelope', name: 'ours' } }))
    expect(shopRow('PARCEL_NOT_FOUND', contract)).not.toHaveProperty('body')
  })

  test('imports from where a project generates', () => {
    const { throwIt, handleIt } = shopRow('OUT_OF_STOCK', shop, { modules: { errors: './src/errors' } })
    expect(throwIt).toContain("from './src/errors'")
    expect(handleIt).toContain("from './src/errors'")
  })
})
