import { type HeadersLike, headerOf } from '../../core/headers'
import { safeGet, safePick } from '../../core/safe-get'

/** Where HTTP clients keep the exchange that failed: axios, got, ky, ofetch, Octokit, Stripe, SendGrid, Azure, Google. */
const exchangeFields = ['response', 'request', 'config', 'raw'] as const

/** Fields that only SDKs have. Many stay without a value if the upstream's answer lacks it. */
const sdkFields = [
  // Stripe; OpenAI and its relatives, by version
  'requestId',
  'requestID',
  'request_id',
  // AWS
  '$metadata',
  // Twilio
  'moreInfo',
  // Cohere, ElevenLabs and other SDKs of Fern
  'rawResponse',
  // Discord
  'rawError',
  // Algolia
  'transporterStackTrace',
] as const

/**
 * Whether an HTTP client or an SDK made an error of an upstream's answer, by what it carries. Such an error has the upstream's
 * status, which says nothing about this server's own caller.
 */
export function isUpstream(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false
  const { code, defined, headers } = safePick(thrown, 'code', 'defined', 'headers')
  if (exchangeFields.some((field) => safeGet(thrown, field) != null)) return !isNestException(thrown)
  if (sdkFields.some((field) => field in thrown)) return true
  // undici
  if (typeof code === 'string' && code.startsWith('UND_ERR_')) return true
  // oRPC's client and server share one class: the adapter of oRPC knows its own.
  if (typeof code === 'string' && typeof defined === 'boolean') return true
  // Elasticsearch, OpenSearch
  if (typeof safeGet(safeGet(thrown, 'meta'), 'statusCode') === 'number') return true
  // supabase-js: `__isAuthError`, `__isStorageError`
  if (Object.keys(thrown).some((key) => key.startsWith('__is'))) return true
  return isWholeAnswer(headers)
}

/** An exception of NestJS keeps its body in `response`. */
function isNestException(thrown: unknown): boolean {
  return ['getStatus', 'getResponse'].every((method) => typeof safeGet(thrown, method) === 'function')
}

/** Whether headers are those of a whole answer, which has a date: an error made here asks for a few headers at most. */
export function isWholeAnswer(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && headerOf(headers as HeadersLike, 'date') !== ''
}
