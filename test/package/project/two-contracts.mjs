// Prints what the clinic and a shop make of each other's errors, of a row that both have under one name and status.
import { createRequire } from 'node:module'
import * as clinic from 'error-codebook'
import { createClient, isApiError as isClinicError, parseErrorBody } from 'error-codebook/client'
import { honoErrorHandler } from 'error-codebook/hono'
import { Hono } from 'hono'
import * as shop from './shop/index.js'

const require = createRequire(import.meta.url)
const shopClient = createClient(shop.rows)

const errors = {
  clinic: new clinic.ServiceUnavailableError(),
  'clinic, cjs': new (require('error-codebook').ServiceUnavailableError)(),
  'clinic, parsed': parseErrorBody(new clinic.ServiceUnavailableError().toJSON()),
  shop: new shop.ServiceUnavailableError(),
  'shop, parsed': shopClient.parseErrorBody(new shop.ServiceUnavailableError().toJSON()),
}

const name = 'SERVICE_UNAVAILABLE'
const verdicts = Object.entries(errors).map(([made, error]) => ({
  made,
  instanceOf: [error instanceof clinic.ServiceUnavailableError, error instanceof shop.ServiceUnavailableError],
  isApiError: [clinic.isApiError(error), shop.isApiError(error)],
  byName: [clinic.isApiError(error, name), shop.isApiError(error, name)],
  byClient: [isClinicError(error, name), shopClient.isApiError(error, name)],
  converted: [clinic.toApiError(error).error, shop.toApiError(error).error],
  isApiErrorBase: error instanceof clinic.ApiError,
}))

async function served(codebook, error) {
  const app = new Hono()
  app.onError(honoErrorHandler(codebook ? { codebook } : {}))
  app.get('/', () => {
    throw error
  })
  return (await (await app.request('/')).json()).error
}

let joined = ''
try {
  createClient([clinic.clinic, shop.rows])
} catch (refusal) {
  joined = refusal.message
}

console.log(
  JSON.stringify({
    verdicts,
    answers: {
      'the clinic answers the shop’s': await served(undefined, errors.shop),
      'the shop answers the clinic’s': await served(shop.codebook, errors.clinic),
      'the clinic answers its own': await served(undefined, errors.clinic),
      'the shop answers its own': await served(shop.codebook, errors.shop),
    },
    joined,
  }),
)
