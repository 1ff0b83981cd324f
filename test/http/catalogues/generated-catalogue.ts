import type { ApiError } from '../../../src/core'
import type { AnyContract } from '../../support/any-contract/contract'
import { run, written } from '../../support/generated-folder'
import type { Catalogue } from './catalogue'

/** A contract whose code was generated, with one occurrence of each row made by that code. */
export interface GeneratedCatalogue extends Catalogue {
  readonly errors: readonly ApiError[]
}

/** Generates the code of a contract, runs it, and makes its errors. */
export async function generatedCatalogue({ contract, details }: AnyContract): Promise<GeneratedCatalogue> {
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
