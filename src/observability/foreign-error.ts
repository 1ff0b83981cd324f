import { safeGet } from '../core/safe-get'

/** Whether a value is an Error, of this realm or another, or looks like one. */
export function isErrorLike(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  try {
    if (value instanceof Error || Object.prototype.toString.call(value) === '[object Error]') return true
  } catch {
    // A revoked Proxy.
    return false
  }
  return typeof safeGet(value, 'message') === 'string' && typeof safeGet(value, 'stack') === 'string'
}

const identifier = /^[A-Za-z_$][\w$.]{0,99}$/

/**
 * The kind of a thrown value in one word: the `name` of an Error, or the name of its class if that one says nothing. Never a
 * minified name, because the next build would change it.
 */
export function kindOf(value: unknown): string {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  const name = safeGet(value, 'name')
  if (isErrorLike(value) && typeof name === 'string' && identifier.test(name) && !/^error$/i.test(name)) return name
  const ofClass = safeGet(safeGet(value, 'constructor'), 'name')
  // A bundler puts `_` before a name that is taken, or a digit behind it; a minifier's names are short.
  const bare = typeof ofClass === 'string' && identifier.test(ofClass) ? ofClass.replace(/^_+|(?<!\d)\d+$/g, '') : ''
  return bare.length > 3 ? bare : isErrorLike(value) ? 'Error' : 'Object'
}

/** A code that classifies a failure: SQLSTATE `23505`, `ECONNREFUSED`, `P2002`, 11000, `auth/expired`. No id, no text. */
const codeForm = /^(?:[A-Z][A-Z0-9_]{0,63}|[A-Z0-9]{1,8}|[A-Za-z]+(?:[._/-][A-Za-z]+){0,7})$/

/** The code of a failure of a driver, a library or the system: its `code`, else its `errno`. */
export function foreignCodeOf(error: unknown): string | undefined {
  const code = [safeGet(error, 'code'), safeGet(error, 'errno')].find((each) =>
    ['string', 'number'].includes(typeof each),
  )
  const text = String(code)
  return code !== undefined && text.length <= 64 && codeForm.test(text.replace(/^-/, '')) ? text : undefined
}
