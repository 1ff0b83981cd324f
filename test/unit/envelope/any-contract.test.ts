import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { clinic } from '../../../src'
import { createClient } from '../../../src/client'
import { contract as clinicContract } from '../../../src/contract'
import type { ApiError } from '../../../src/core'
import { defineEnvelope, type Envelope, googleEnvelope, jsonApiEnvelope } from '../../../src/envelope'
import { envelopeBodyBuilder } from '../../../src/http'
import { chat } from '../../contracts/chat'
import { codebook as chatCodebook } from '../../contracts/chat/index'
import { exchange } from '../../contracts/exchange'
import { codebook as exchangeCodebook } from '../../contracts/exchange/index'
import { pay } from '../../contracts/pay'
import { codebook as payCodebook } from '../../contracts/pay/index'
import { type Catalogue, everyError, expectedOf, readOf } from '../../http/catalogues/catalogue'
import { type GeneratedCatalogue, generatedCatalogue } from '../../http/catalogues/generated-catalogue'
import { anyContract } from '../../support/any-contract/contract'
import { anyTemplate } from '../../support/any-envelope'
import { documentedEnvelopes } from '../../support/documented-envelopes'
import { inEnvelope } from '../../support/in-envelope'

const seed = Math.floor(Math.random() * 2 ** 31)

/** An envelope, and whether it has a place for a variable. */
interface Form {
  readonly envelope: Envelope
  readonly has: (variable: string) => boolean
}

const formOf = (template: Parameters<typeof defineEnvelope>[0]): Form => ({
  envelope: defineEnvelope(template),
  has: (variable) => JSON.stringify(template).includes(`"${variable}"`),
})

const forms: readonly Form[] = [
  ...Object.values(documentedEnvelopes).map(formOf),
  { envelope: jsonApiEnvelope, has: () => true },
  { envelope: googleEnvelope, has: () => true },
]

const anyForm = fc.oneof(
  fc.constantFrom(...forms),
  anyTemplate.map(({ template, variables }) => ({
    ...formOf(template),
    has: (each: string) => variables.includes(each),
  })),
)

/** What a client reads of an error that a server wrote in this form. */
function readThrough({ codebook }: Catalogue, { envelope }: Form, thrown: ApiError) {
  const write = envelopeBodyBuilder(codebook, envelope)
  const body = JSON.parse(JSON.stringify(write(thrown, { requestId: 'req-1', timestamp: true })))
  return createClient(inEnvelope(codebook, envelope)).parseErrorBody(body, { status: thrown.status })
}

/** Details without a field say nothing: Google's form has no place for them. */
const factsIn = (details: unknown) => (Object.keys(details ?? {}).length > 0 ? details : undefined)

/** What it is to read: the row, and the facts that the form has a place for. */
function expectRow(catalogue: Catalogue, form: Form, thrown: ApiError) {
  const read = readThrough(catalogue, form, thrown)
  const { message, details, errors, retryAfter, ...row } = expectedOf(thrown, catalogue)
  expect({ ...readOf(read), details: factsIn(read.details) }).toEqual({
    ...row,
    message: form.has('$message') ? message : read.message,
    details: form.has('$details') ? factsIn(details) : undefined,
    errors: form.has('$errors') ? errors : undefined,
    retryAfter: form.has('$retryAfter') ? retryAfter : undefined,
  })
  expect(read.requestId).toBe(form.has('$requestId') ? 'req-1' : undefined)
}

const catalogues: { readonly [name: string]: Catalogue } = {
  'the clinic': { contract: clinicContract, codebook: clinic },
  'the chat': { contract: chat, codebook: chatCodebook },
  'the exchange': { contract: exchange, codebook: exchangeCodebook },
  'the payment provider': { contract: pay, codebook: payCodebook },
}

describe.each(Object.entries(catalogues))('any error of %s', (_, catalogue) => {
  const errors = everyError(catalogue)

  test('survives a round trip through any envelope that has its name', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...errors), (form, thrown) => {
        fc.pre(form.has('$name'))
        expectRow(catalogue, form, thrown)
      }),
      { numRuns: 300 },
    )
  })

  test('is told by its code alone if it has one, and else is no row', () => {
    const form = formOf({ code: '$code', message: '$message' })
    for (const thrown of errors) {
      if (thrown.code === undefined) expect(readThrough(catalogue, form, thrown).category).toBeUndefined()
      else expectRow(catalogue, form, thrown)
    }
  })
})

describe('any error of any contract without faults', () => {
  let generated: GeneratedCatalogue[]
  beforeAll(async () => {
    generated = await Promise.all(fc.sample(anyContract, { numRuns: 6, seed }).map(generatedCatalogue))
  })

  test('survives a round trip through any envelope that has its name', () => {
    for (const catalogue of generated) {
      for (const thrown of catalogue.errors) {
        for (const form of [...forms, ...fc.sample(anyForm, { numRuns: 3, seed })]) {
          if (form.has('$name')) expectRow(catalogue, form, thrown)
        }
      }
    }
  })
})
