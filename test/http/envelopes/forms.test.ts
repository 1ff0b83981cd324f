import { describe, expect, onTestFinished, test } from 'vitest'
import { HttpError } from '../../../src'
import { createClient } from '../../../src/client'
import {
  createGoogleEnvelope,
  defineEnvelope,
  type Envelope,
  googleEnvelope,
  jsonApiEnvelope,
} from '../../../src/envelope'
import { pay } from '../../contracts/pay'
import { CardDeclinedError, codebook, ParameterInvalidError } from '../../contracts/pay/index'
import { shop } from '../../contracts/shop'
import { InvalidOrderError, codebook as shopCodebook } from '../../contracts/shop/index'
import { documentedEnvelopes } from '../../support/documented-envelopes'
import { inEnvelope } from '../../support/in-envelope'
import { type Catalogue, everyError, expectedOf, readOf, serveCatalogue } from '../catalogues/catalogue'
import { drivers } from '../conformance/drivers'
import { honoDriver } from '../conformance/drivers/hono'
import { nextDriver } from '../conformance/drivers/next'

const headers = { 'X-Request-Id': 'req-42' }

interface Form {
  readonly form: string
  readonly envelope: Envelope
  /** The variables that it has. */
  readonly has: (variable: string) => boolean
}

const forms: readonly Form[] = [
  ...Object.entries(documentedEnvelopes).map(([form, template]) => ({
    form,
    envelope: defineEnvelope(template),
    has: (variable: string) => JSON.stringify(template).includes(`"${variable}"`),
  })),
  { form: 'JSON:API', envelope: jsonApiEnvelope, has: () => true },
  { form: 'Google', envelope: googleEnvelope, has: () => true },
  { form: 'Google with a domain', envelope: createGoogleEnvelope({ domain: 'pay.example' }), has: () => true },
]

const payCatalogue: Catalogue = { contract: pay, codebook }
const shopCatalogue: Catalogue = { contract: shop, codebook: shopCodebook }

/** A server whose contract has this envelope, for the length of a test. */
async function serve(envelope: Envelope, driver = honoDriver, catalogue = payCatalogue) {
  const served = inEnvelope(catalogue.codebook, envelope)
  const server = await serveCatalogue(driver, { ...catalogue, codebook: served })
  onTestFinished(() => server.close())
  return { ...server, parse: createClient(served).parseErrorResponse }
}

describe.each(forms)('$form', ({ envelope, has }) => {
  // The payment provider has no codes.
  const catalogue = has('$name') ? payCatalogue : shopCatalogue
  const start = () => serve(envelope, honoDriver, catalogue)

  test('every row survives the way to a client, with all that the form has a place for', async () => {
    const { errorOf } = await start()
    for (const error of everyError(catalogue)) {
      const read = await errorOf(error, headers)
      const expected = expectedOf(error, catalogue)
      const { details } = expected
      expect(readOf(read)).toEqual({
        ...expected,
        message: has('$message') ? expected.message : read.message,
        details: has('$details') ? details : undefined,
      })
      expect(read.requestId).toBe(has('$requestId') ? 'req-42' : undefined)
      expect(read.docs).toBe(
        has('$docs') && catalogue === payCatalogue ? `https://pay.example/docs/errors#${error.error}` : undefined,
      )
    }
  })

  test('field errors come back, in a list or in a map', async () => {
    const errors = { 'items.0.amount': ['Too small', 'No integer'], email: ['Missing'] }
    const { errorOf } = await start()
    expect(
      (
        await errorOf(
          catalogue === payCatalogue ? new ParameterInvalidError({ errors }) : new InvalidOrderError({ errors }),
        )
      ).errors,
    ).toEqual(has('$errors') ? errors : undefined)
  })

  test('a failure without a row is one at the client too', async () => {
    const { errorOf } = await start()
    const read = await errorOf(new HttpError(410, { message: 'Gone for good' }))
    expect(read.category).toBeUndefined()
    expect(read).toMatchObject({ status: 410, message: 'Gone for good', reason: 'unlisted' })
  })
})

const details = { decline_code: 'do_not_honor' }
const message = 'Your card was declined'

/** The body of `card_declined` in each form that has the name. */
const bodies: { readonly [Form in keyof typeof documentedEnvelopes]?: unknown } = {
  flat: { code: 'card_declined', message, details },
  nested: { error: { type: 'card_declined', message, param: details } },
  'a map of fields': { success: false, error: { code: 'card_declined', message } },
  GraphQL: { errors: [{ message, extensions: { code: 'card_declined', details } }], data: null },
  'a list at the root': [
    { errorCode: 'card_declined', message, docs: 'https://pay.example/docs/errors#card_declined' },
  ],
}

test.each(Object.entries(bodies))('the form %s has the body that its template shows', async (form, expected) => {
  const template = documentedEnvelopes[form as keyof typeof documentedEnvelopes]
  const { answerTo } = await serve(defineEnvelope(template))
  const error = new CardDeclinedError({ details: { decline_code: 'do_not_honor' } })
  expect(await (await answerTo(error, headers)).json()).toEqual(expected)
})

describe.each(drivers.filter((driver) => driver !== nextDriver))('$name', (driver) => {
  test('sends the media type of the envelope, and problem details by their own', async () => {
    const { answerTo, parse } = await serve(jsonApiEnvelope, driver)
    const error = new CardDeclinedError({ details: { decline_code: 'do_not_honor' } })
    const response = await answerTo(error, headers)
    expect(response.headers.get('Content-Type')).toBe('application/vnd.api+json')
    expect(await parse(response.clone())).toMatchObject({ error: 'card_declined', details, requestId: 'req-42' })
    expect(await response.json()).toEqual({
      errors: [
        {
          links: { type: 'https://pay.example/docs/errors#card_declined' },
          status: '402',
          code: 'card_declined',
          title: 'Payment Required',
          detail: message,
          meta: { details, requestId: 'req-42' },
        },
      ],
    })
  })
})
