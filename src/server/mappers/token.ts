import { classOf, errorOf } from '../../core/codebook'
import type { ErrorMapper } from '../../core/to-api-error'
import type { TokenFault } from './token-challenge'
import { tokenFault } from './token-fault'

/** The clinic's row for each fault. */
const clinicRows: { readonly [Fault in TokenFault]: string } = {
  expired: 'TOKEN_EXPIRED',
  missing: 'MISSING_TOKEN',
  invalid: 'INVALID_TOKEN',
}

/**
 * Maps what jose, jsonwebtoken, `@fastify/jwt`, express-jwt, koa-jwt and Hono's middleware throw about a request's token: expired, missing,
 * or any other fault (signature, audience, algorithm, not yet valid). A fault of the server's own keys or options is left to the next
 * mapper.
 *
 * @param rows the rows of your contract; the clinic's by default
 * @example tokenMapper({ expired: 'SESSION_EXPIRED', missing: 'LOGIN_NEEDED', invalid: 'LOGIN_NEEDED' })
 */
export function tokenMapper<const Name extends string = never>(
  rows: { readonly [Fault in TokenFault]?: Name } = {},
): ErrorMapper<Name> {
  const mapper: ErrorMapper<Name> = (thrown, table) => {
    const fault = tokenFault(thrown)
    if (fault === undefined) return undefined
    const name = rows[fault] ?? clinicRows[fault]
    return classOf(table, name) && errorOf(table, name, { cause: thrown })
  }
  return Object.assign(mapper, { names: Object.values(rows) as Name[] })
}
