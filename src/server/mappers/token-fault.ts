import { ownValue } from '../../core/own-value'
import { safePick } from '../../core/safe-get'
import { isUpstream } from '../internal/upstream'
import { causesOf } from './causes'
import { challengeFault, type TokenFault } from './token-challenge'
import { faultByCode, faultByName } from './token-codes'
import { faultByMessage } from './token-messages'

/**
 * What a library says about the token of this request; `undefined` for any other failure, such as a missing key, and for an upstream's
 * answer.
 */
export function tokenFault(thrown: unknown): TokenFault | undefined {
  const faults = causesOf(thrown, isUpstream).map(faultOf)
  // express-jwt and koa-jwt say 'invalid' of an expired token; the error behind theirs knows.
  return (['expired', 'missing', 'invalid'] as const).find((fault) => faults.includes(fault))
}

function faultOf(thrown: unknown): TokenFault | undefined {
  const { code, name } = safePick(thrown, 'code', 'name')
  const named =
    (typeof code === 'string' ? ownValue(faultByCode, code) : undefined) ??
    (typeof name === 'string' ? ownValue(faultByName, name) : undefined)
  return named ?? faultByMessage(thrown) ?? challengeFault(thrown)
}
