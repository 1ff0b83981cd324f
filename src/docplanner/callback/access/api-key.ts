import { misuse } from '../../../core/misuse'
import { HttpError } from '../../../core/server-http-error'
import type { CallbackCall } from '../call'
import { sameBytes, sha256 } from '../digest'

/** How a call proves that Docplanner sent it. */
export interface ApiKeyOptions {
  /** The key agreed with Docplanner, or several during a rotation. Without it, no key is required. */
  readonly apiKey?: string | readonly string[] | undefined
  /** The header with the key. Default: `X-Api-Key`. */
  readonly apiKeyHeader?: string | undefined
}

/**
 * Makes the check of the key. It compares every byte of every key's digest, so its duration reveals nothing about the key.
 *
 * @throws TypeError for an `apiKey` that is empty or `undefined`: a missing environment variable must not turn the check off
 */
export function apiKeyCheck(options: ApiKeyOptions): (call: CallbackCall) => Promise<void> {
  if (!('apiKey' in options)) return async () => {}
  const keys = [options.apiKey].flat()
  if (keys.length === 0 || !keys.every((key) => typeof key === 'string' && key !== '')) {
    throw misuse('invalid-argument', 'apiKey is empty or not set. Give a key, or drop the option if no key is needed.')
  }
  const header = (options.apiKeyHeader ?? 'X-Api-Key').toLowerCase()
  let digests: Promise<Uint8Array[]> | undefined
  return async (call) => {
    digests ??= Promise.all(keys.map((key) => sha256(key as string)))
    const sent = await sha256(call.header(header) ?? '')
    const matches = (await digests).map((digest) => sameBytes(digest, sent))
    if (!matches.includes(true)) throw new HttpError(401)
  }
}
