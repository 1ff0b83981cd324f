import { insideHeaders, type Plant, type PlantedValue } from './planted-value'

/** Says a secret to whoever asks, whatever the question. */
function talkative(plant: Plant): object {
  const target = () => plant('call')
  return new Proxy(target, { get: (_, field) => plant(String(field)), has: () => true })
}

/** What is no `Error`. */
export const plainValues: readonly PlantedValue[] = [
  ['a string', (plant) => plant('text')],
  ['a symbol', (plant) => Symbol(plant('symbol'))],
  ['a function', (plant) => Object.assign(() => plant('call'), { message: plant('message'), status: 404 })],
  [
    'a URL with a password',
    (plant) => new URL(`https://${plant('user')}:${plant('password')}@db-7.internal/${plant('path')}`),
  ],
  ['a promise', (plant) => Promise.resolve(plant('resolved'))],
  [
    'a Response',
    (plant) => new Response(plant('body'), { status: 404, statusText: plant('reason'), headers: insideHeaders(plant) }),
  ],
  ['a Request', (plant) => new Request(`https://db-7.internal/${plant('path')}`, { headers: insideHeaders(plant) })],
  [
    'an object like an error',
    (plant) => ({
      name: plant('name'),
      message: plant('message'),
      stack: plant('stack'),
      status: 404,
      headers: insideHeaders(plant),
    }),
  ],
  [
    'a body that looks like ours',
    (plant) => ({
      message: plant('message'),
      error: plant('error'),
      status: 409,
      errors: { [plant('field')]: [plant('problem')] },
      details: { query: plant('details') },
    }),
  ],
  [
    'an object that says how to write itself',
    (plant) => ({
      toJSON: () => ({ message: plant('toJSON'), status: 404 }),
      toString: () => plant('toString'),
      [Symbol.toPrimitive]: () => plant('toPrimitive'),
      [Symbol.toStringTag]: plant('tag'),
      [Symbol.for('nodejs.util.inspect.custom')]: () => plant('inspect'),
    }),
  ],
  ['a Proxy with an answer to everything', talkative],
]
