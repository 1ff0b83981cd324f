import createHttpError from 'http-errors'

/** What every mapper meets and must leave to the others, except those of its own library. */
export const foreignValues: readonly unknown[] = [
  undefined,
  null,
  '',
  'Connection is closed',
  0,
  23_505,
  true,
  Symbol('thrown'),
  1n,
  {},
  [],
  () => {},
  Object.freeze({ code: 23_505 }),
  Object.create(null),
  new Error('connect ECONNREFUSED 10.0.0.7:5432'),
  Object.assign(new Error('connect'), { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' }),
  // Node's own codes may have five letters.
  Object.assign(new Error('broken'), { code: 'EPIPE' }),
  // A client's error carries the status of an upstream.
  Object.assign(new Error('Request failed with status code 404'), { status: 404, response: { status: 404 } }),
  Object.assign(new Error('masked'), { isBoom: 'yes', output: { statusCode: 404 } }),
  createHttpError(500, 'db-7.internal is down'),
]
