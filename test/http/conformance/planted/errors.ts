import { AssertionError } from 'node:assert'
import { runInNewContext } from 'node:vm'
import { type Plant, type PlantedValue, withSecrets } from './planted-value'

const secretive = (plant: Plant) => withSecrets(new Error(plant('message')), plant)

/** An error with more secrets in fields of a library. */
const having = (plant: Plant, fields: object) => Object.assign(secretive(plant), fields)

function goingRound(plant: Plant): Error {
  const error = secretive(plant)
  error.cause = new Error(plant('cause'), { cause: error })
  return error
}

/** Every field is a getter. */
function withGetters(plant: Plant): Error {
  const fields = ['message', 'name', 'stack', 'code', 'error', 'detail', 'cause', 'type', 'body', 'title']
  return Object.defineProperties(
    new Error(),
    Object.fromEntries(fields.map((field) => [field, { get: () => plant(field) }])),
  )
}

class PatientFileError extends Error {
  constructor(plant: Plant) {
    super(plant('message'))
    this.name = plant('name')
  }
  get file() {
    return 'a file of a patient'
  }
}

/** Errors of the language and of programs, some with a status. */
export const errors: readonly PlantedValue[] = [
  ['an Error', secretive],
  ['a subclass', (plant) => withSecrets(new PatientFileError(plant), plant)],
  [
    'an Error of another realm',
    (plant) => withSecrets(runInNewContext('new Error(text)', { text: plant('message') }), plant),
  ],
  [
    'an AggregateError',
    (plant) => withSecrets(new AggregateError([secretive(plant), plant('second')], plant('message')), plant),
  ],
  ['an Error whose causes go round', goingRound],
  ['a frozen Error', (plant) => Object.freeze(secretive(plant))],
  ['a Proxy of an Error', (plant) => new Proxy(secretive(plant), {})],
  ['an Error whose fields are getters', withGetters],
  [
    'an Error that says how to write itself',
    (plant) =>
      having(plant, { toJSON: () => ({ message: plant('toJSON'), status: 404 }), toString: () => plant('toString') }),
  ],
  ['a DOMException', (plant) => new DOMException(plant('message'), plant('name'))],
  ['what JSON.parse throws', (plant) => withSecrets(syntaxError(plant('text')), plant)],
  [
    'an AssertionError',
    (plant) =>
      withSecrets(
        new AssertionError({ message: plant('message'), actual: plant('actual'), expected: plant('expected') }),
        plant,
      ),
  ],
  [
    'an Error named like a row',
    (plant) =>
      having(plant, {
        code: plant('code'),
        error: 'INTERNAL_ERROR',
        details: { query: plant('details') },
        errors: { [plant('field')]: [plant('problem')] },
      }),
  ],
  ['an Error with a 4xx status', (plant) => having(plant, { status: 409, title: plant('title') })],
  ['an Error with a 401 and `expose: false`', (plant) => having(plant, { statusCode: 401, expose: false })],
  ['an Error with a 5xx status', (plant) => having(plant, { statusCode: 503, status: 503, type: plant('type') })],
  ['an Error with a status below 400', (plant) => having(plant, { status: 200, statusCode: 204, body: plant('body') })],
  ['an Error with a status above 599', (plant) => having(plant, { status: 999, expose: true, body: plant('body') })],
  [
    'an Error with a status that is a text',
    (plant) => having(plant, { status: `404 ${plant('status')}`, expose: 'true' }),
  ],
]

function syntaxError(text: string): Error {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error as Error
  }
}
