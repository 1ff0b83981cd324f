import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anyContract } from '../../support/any-contract/contract'
import { drivers } from '../conformance/drivers'
import { nextDriver } from '../conformance/drivers/next'
import { expectedOf, readOf, serveCatalogue } from './catalogue'
import { type GeneratedCatalogue, generatedCatalogue } from './generated-catalogue'

const seed = Math.floor(Math.random() * 2 ** 31)

/** Next.js is slow to start, and its route handlers are answered as those of fetch. */
const quickDrivers = drivers.filter((driver) => driver !== nextDriver)

let contracts: GeneratedCatalogue[]
beforeAll(async () => {
  contracts = await Promise.all(fc.sample(anyContract, { numRuns: 8, seed }).map(generatedCatalogue))
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
