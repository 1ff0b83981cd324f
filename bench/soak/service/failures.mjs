import { createError, HttpError } from 'error-codebook'
import { errors } from 'error-codebook/contract'

const having = (fields) => Object.assign(new Error('db-7.internal said no'), fields)

function goingRound() {
  const error = new Error('round')
  error.cause = new Error('and round', { cause: error })
  return error
}

/** Values that are no rows, and the row or the status that each is answered with. */
export const foreign = {
  error: { make: () => having({}), error: 'INTERNAL_ERROR' },
  text: { make: () => 'db-7.internal said no', error: 'INTERNAL_ERROR' },
  nothing: { make: () => null, error: 'INTERNAL_ERROR' },
  proxy: { make: () => new Proxy(having({}), {}), error: 'INTERNAL_ERROR' },
  round: { make: goingRound, error: 'INTERNAL_ERROR' },
  refused: { make: () => having({ code: 'ECONNREFUSED', syscall: 'connect', errno: -111 }), error: 'INTERNAL_ERROR' },
  upstream: { make: () => having({ status: 401, response: { status: 401 }, config: {} }), error: 'INTERNAL_ERROR' },
  deadlock: { make: () => having({ code: '40P01', severity: 'ERROR' }), error: 'TRANSACTION_FAILED' },
  redis: { make: () => having({ name: 'ReplyError' }), error: 'CACHE_ERROR' },
  teapot: { make: () => new HttpError(418), status: 418 },
}

/** Throws what the path asks for: a row by its name, or one of the others. */
export function fail(kind) {
  if (Object.hasOwn(errors, kind)) throw createError(kind)
  if (Object.hasOwn(foreign, kind)) throw foreign[kind].make()
  throw new HttpError(404)
}
