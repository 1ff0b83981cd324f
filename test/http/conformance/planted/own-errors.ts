import { HttpError } from '../../../../src'
import { createParser, errorClass } from '../../../../src/core'
import { insideHeaders, type Plant, type PlantedValue, upstreamHeaders, withSecrets } from './planted-value'

const PartnerError = errorClass('partner', 'PartnerError', {
  code: 1,
  status: 409,
  category: 'partner',
  recovery: 'terminal',
  message: 'The partner refused',
  details: ['query'],
})

/** Options that hold a secret wherever an error has a place for one that is not for the client. */
const secretOptions = (plant: Plant) => ({
  message: plant('message'),
  cause: new Error(plant('cause')),
  details: { query: plant('details') },
  internal: { query: plant('internal') },
  errors: { [plant('field')]: [plant('problem')] },
})

/** Our own errors, and those of other contracts. The message of a 4xx row is for the client, and has no secret. */
export const ownErrors: readonly PlantedValue[] = [
  [
    'our fallback row',
    (plant, { make, codebook }) => withSecrets(make(codebook.fallback, secretOptions(plant)), plant),
  ],
  ['a 4xx row of ours', (plant, { conflict }) => withSecrets(conflict(), plant)],
  ['an HttpError of ours, a 503', (plant) => withSecrets(new HttpError(503, { message: plant('message') }), plant)],
  [
    'an HttpError that a client received',
    (plant, { codebook }) => {
      const body = { message: plant('message'), error: plant('error'), status: 404 }
      const received = createParser(codebook)(body, { status: 404, headers: new Headers(insideHeaders(plant)) })
      return Object.assign(withSecrets(received, plant), { headers: upstreamHeaders(plant) })
    },
  ],
  [
    'a row of another contract',
    (plant) => withSecrets(new PartnerError({ ...secretOptions(plant), expose: true }), plant),
  ],
]
