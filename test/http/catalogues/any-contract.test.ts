import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiError } from '../../../src/core'
import { type AnyContract, anyContract } from '../../support/any-contract/contract'
import { run, written } from '../../support/generated-folder'
import { drivers } from '../conformance/drivers'
import { nextDriver } from '../conformance/drivers/next'
import { type Catalogue, expectedOf, readOf, serveCatalogue } from './catalogue'

const seed = Math.floor(Math.random() * 2 ** 31)

/** Next.js is slow to start, and its route handlers are answered as those of fetch. */
const quickDrivers = drivers.filter((driver) => driver !== nextDriver)

interface Generated extends Catalogue {
  /** One occurrence of each row, made by the generated code. */
  readonly errors: readonly ApiError[]
}

async function generated({ contract, details }: AnyContract): Promise<Generated> {
  const { codebook, createError } = await run(written(contract))
  const errors = Object.entries(contract.errors).map(([name, { carries = [] }]) =>
    createError(name, {
      details: details[name],
      ...(carries.includes('errors') ? { errors: { 'items.0.name': ['Too short'] } } : {}),
      ...(carries.includes('retryAfter') ? { retryAfter: 7 } : {}),
    }),
  )
  return { contract, codebook, errors }
}

let contracts: Generated[]
beforeAll(async () => {
  contracts = await Promise.all(fc.sample(anyContract, { numRuns: 8, seed }).map(generated))
})
afterAll(() => {
  contracts = []
})

describe.each(quickDrivers)(
  'any error of any contract without faults survives a round trip through $name',
  (driver) => {
    test.each(['house', 'problem'] as const)('in the %s form', async (format) => {
      for (const each of contracts) {
        const server = await serveCatalogue(driver, each, { format })
        try {
          for (const thrown of each.errors) {
            expect(readOf(await server.errorOf(thrown)), `seed ${seed}`).toEqual(expectedOf(thrown, each))
          }
        } finally {
          await server.close()
        }
      }
    })

    test("with its text in the reader's language", async () => {
      for (const each of contracts.filter(({ codebook }) => codebook.texts?.['pt-BR'])) {
        const locale = 'pt-BR' as never
        const server = await serveCatalogue(driver, each, { locale })
        try {
          for (const thrown of each.errors) {
            const { error, code, status, details } = expectedOf(thrown, each)
            const read = readOf(await server.errorOf(thrown))
            expect(read, `seed ${seed}`).toMatchObject({ error, code, status, details })
          }
        } finally {
          await server.close()
        }
      }
    })
  },
)
