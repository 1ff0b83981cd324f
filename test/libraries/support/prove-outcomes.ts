import { describe, expect, test } from 'vitest'
import { clinic, type ErrorMapper } from '../../../src'
import type { Codebook } from '../../../src/core'
import type { ServerOptions } from '../../../src/server/internal/server-options'
import { codebook as shop } from '../../contracts/shop/codebook'
import type { Outcomes } from '../outcomes/outcome'

/** Makes a library fail behind a real adapter with these options, and returns the answer. */
export type Provoke = (options: ServerOptions<unknown>) => Promise<Response>

/** A provocation for each library of each failure. */
export type Provocations<Proven extends Outcomes> = {
  readonly [Failure in keyof Proven['failures']]: {
    readonly [Library in Proven['failures'][Failure]['libraries'][number]]: Provoke
  }
}

/** The mappers as `Outcomes.mapper` writes them. */
export interface Mappers {
  readonly clinic: ErrorMapper<string>
  readonly shop: ErrorMapper<string>
}

/** Provokes every failure in every library, for the clinic and the shop, by default and with the mapper. */
export function proveOutcomes<const Proven extends Outcomes>(
  { title, failures }: Proven,
  mappers: Mappers,
  provocations: Provocations<Proven>,
): void {
  describe.each(Object.entries(failures))(`${title}: %s`, (failure, { libraries, clinic: ofClinic, shop: ofShop }) => {
    test.each(libraries)('of %s', async (library) => {
      const provoke = (provocations as unknown as { [failure: string]: { [library: string]: Provoke } })[failure]?.[
        library
      ] as Provoke
      const answers = [
        [{ codebook: clinic }, ofClinic[0]],
        [{ codebook: clinic, mappers: [mappers.clinic] }, ofClinic[1]],
        [{ codebook: shop }, ofShop[0]],
        [{ codebook: shop, mappers: [mappers.shop] }, ofShop[1]],
      ] as const
      for (const [options, expected] of answers) {
        expect(await answered(await provoke(options), options.codebook)).toBe(expected)
      }
    })
  })
}

/** The row of an answer, or its status if no row names it. */
async function answered(response: Response, codebook: Codebook): Promise<string | number> {
  const { error, status } = await response.json()
  expect(status).toBe(response.status)
  return Object.hasOwn(codebook.classes, error) ? error : status
}
