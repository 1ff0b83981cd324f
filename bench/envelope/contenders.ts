import { errorBody, SlotUnavailableError, ValidationFailedError, type WireError } from '../../src'
import { parseErrorBody } from '../../src/client'
import { defineEnvelope, type EnvelopeError, googleEnvelope, jsonApiEnvelope } from '../../src/envelope'

const taken = new SlotUnavailableError()
const invalid = new ValidationFailedError({
  errors: { email: ['The email is not valid'], 'items.0.name': ['Name is required'] },
})

/** What an error may show, as an adapter gives it to an envelope. */
function maskedOf(error: WireError): EnvelopeError {
  const { error: name, message, status, errors, retry_after: retryAfter, details } = error.toJSON()
  return { name, code: error.code, message, status, errors, retryAfter, details }
}

const house = defineEnvelope({
  message: '$message',
  error: '$name',
  status: '$status',
  errors: '$errors',
  details: '$details',
})
const nested = defineEnvelope({ error: { code: '$code', type: '$name', message: '$message', param: '$details' } })
const graphql = defineEnvelope({
  errors: [
    { message: '$message', extensions: { code: '$name', number: '$code' } },
    { $each: '$errors', message: '$text', extensions: { code: 'BAD_USER_INPUT', field: '$field' } },
  ],
  data: null,
})

function nestedByHand(error: WireError) {
  const { error: type, message } = error.toJSON()
  return { error: { code: error.code, type, message } }
}

const context = {}
const answer = {}

type Contenders = { readonly [name: string]: () => unknown }

/** The first of each scenario is what the others are compared with. */
export const scenarios: { readonly [scenario: string]: Contenders } = {
  'write the body of a 4xx, with JSON.stringify': {
    'the house body': () => JSON.stringify(errorBody(taken)),
    'the house form as a template': () => JSON.stringify(house.write(maskedOf(taken), context)),
    '`{ error: { … } }` as a template': () => JSON.stringify(nested.write(maskedOf(taken), context)),
    '`{ error: { … } }` by hand': () => JSON.stringify(nestedByHand(taken)),
    'JSON:API': () => JSON.stringify(jsonApiEnvelope.write(maskedOf(taken), context)),
    Google: () => JSON.stringify(googleEnvelope.write(maskedOf(taken), context)),
  },
  'write the body of a 422 with two fields, with JSON.stringify': {
    'the house body': () => JSON.stringify(errorBody(invalid)),
    'the house form as a template': () => JSON.stringify(house.write(maskedOf(invalid), context)),
    'GraphQL as a template': () => JSON.stringify(graphql.write(maskedOf(invalid), context)),
    'JSON:API': () => JSON.stringify(jsonApiEnvelope.write(maskedOf(invalid), context)),
    Google: () => JSON.stringify(googleEnvelope.write(maskedOf(invalid), context)),
  },
  'read the body of a 4xx, with JSON.parse': reading(taken),
  'read the body of a 422 with two fields, with JSON.parse': reading(invalid),
}

function reading(error: WireError): Contenders {
  const houseText = JSON.stringify(errorBody(error))
  const parse = () => parseErrorBody(JSON.parse(houseText), { status: error.status })
  const forms = Object.entries({
    'the house form as a template': house,
    '`{ error: { … } }` as a template': nested,
    'GraphQL as a template': graphql,
    'JSON:API': jsonApiEnvelope,
    Google: googleEnvelope,
  })
  const reads = forms.map(([name, { write, read }]) => {
    const text = JSON.stringify(write(maskedOf(error), context))
    return [name, () => read(JSON.parse(text), answer)] as const
  })
  return {
    'the house parser, which also makes the error': parse,
    'JSON.parse alone': () => JSON.parse(houseText),
    ...Object.fromEntries(reads),
  }
}
