import { HttpError } from '../../core/http-error'
import { misuse } from '../../core/misuse'
import type { CallbackCall } from './call'
import { sameBytes, sha256 } from './digest'

/** How a call proves that it is Docplanner's. */
export interface ApiKeyOptions {
  /** The key agreed with Docplanner, or several while one replaces another. Without it, no key is asked for. */
  readonly apiKey?: string | readonly string[] | undefined
  /** The header that has it: `X-Api-Key`. */
  readonly apiKeyHeader?: string | undefined
}

/**
 * Makes the check of the key: the time it takes tells nothing about it, for digests are compared, all of them and all of each.
 *
 * @throws TypeError for a key that is empty, or not set though named: a variable that is missing must not open the door
 */
export function apiKeyCheck(options: ApiKeyOptions): (call: CallbackCall) => Promise<void> {
  if (!('apiKey' in options)) return async () => {}
  const keys = [options.apiKey].flat()
  if (keys.length === 0 || !keys.every((key) => typeof key === 'string' && key !== '')) {
    throw misuse('invalid-argument', 'apiKey is empty or not set. Give a key, or leave the option out to ask for none.')
  }
  const header = (options.apiKeyHeader ?? 'X-Api-Key').toLowerCase()
  let digests: Promise<Uint8Array[]> | undefined
  return async (call) => {
    digests ??= Promise.all(keys.map((key) => sha256(key as string)))
    const given = await sha256(call.header(header) ?? '')
    const matches = (await digests).map((digest) => sameBytes(digest, given))
    if (!matches.includes(true)) throw new HttpError(401)
  }
}
