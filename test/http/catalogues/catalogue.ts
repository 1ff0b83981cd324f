import { createClient } from '../../../src/client'
import { type ApiError, type Codebook, type Contract, className, type HttpError } from '../../../src/core'
import { construct } from '../../../src/core/error-class'
import { resolveRows } from '../../../src/core/resolve-rows'
import { sampleDetails } from '../../support/sample-details'
import type { Driver, Setup } from '../conformance/driver'

/** A contract with what was generated from it. */
export interface Catalogue {
  readonly contract: Contract
  readonly codebook: Codebook
}

/** Every row's error, with details that fit. */
export function everyError({ contract, codebook }: Catalogue): ApiError[] {
  return resolveRows(contract).map(({ name, details }) => {
    const Class = codebook.classes[name]
    if (Class === undefined) throw new Error(`The codebook lacks ${name}`)
    return construct(Class, { details: sampleDetails(details, contract.lifecycles) })
  })
}

/** A server of a catalogue: it throws what it is given, and its client reads the answer. */
export async function serveCatalogue(driver: Driver, { codebook }: Catalogue, options: Setup['options'] = {}) {
  let thrown: unknown
  const server = await driver.start({
    options: { codebook, ...options },
    handle: () => {
      throw thrown
    },
  })
  const { safe } = createClient(codebook)
  const answerTo = (each: unknown, headers: Record<string, string> = {}): Promise<Response> => {
    thrown = each
    return fetch(`${server.url}/handled`, { headers })
  }
  return {
    ...server,
    answerTo,
    async errorOf(each: unknown, headers?: Record<string, string>): Promise<ApiError | HttpError> {
      const { error } = await safe(answerTo(each, headers))
      if (error === undefined) throw new Error('It was answered as a success')
      return error
    },
  }
}

/** What the table and the occurrence say of each row that is thrown, with nothing of a failure that is masked. */
export function expectedOf(thrown: ApiError, { contract }: Catalogue) {
  const row = resolveRows(contract).find(({ name }) => name === thrown.error)
  if (row === undefined) throw new Error(`The contract lacks ${thrown.error}`)
  const { name: error, code, category, status, recovery } = row
  const { message } = thrown.toJSON()
  const { details, errors } = status < 500 ? thrown : { details: undefined, errors: undefined }
  const facts = { name: className(error), error, code, category, status, recovery }
  return { ...facts, message, details, errors, retryAfter: thrown.retryAfter, detailsMismatch: undefined }
}

/** The same of an error that a client read. */
export function readOf(read: ApiError | HttpError) {
  const { name, error, code, category, status, recovery, message, details, errors, retryAfter } = read
  const { detailsMismatch } = read as Partial<ApiError>
  const facts = { name, error, code, category, status, recovery }
  return { ...facts, message, details, errors, retryAfter, detailsMismatch }
}
