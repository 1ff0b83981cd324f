import type { ErrorFormat } from '../../http'
import { mediaTypes } from '../../http'

/** Which form an error is answered in: one for all, or the one that the request's `Accept` prefers. */
export type FormatOption = ErrorFormat | 'negotiate'

interface Range {
  readonly type: string
  readonly quality: number
}

/**
 * The form that an `Accept` header prefers: for each of ours the most specific range decides (RFC 9110, 12.5.1). The house form
 * wins a tie, and where neither is acceptable.
 */
export function negotiate(accept: string | undefined): ErrorFormat {
  if (accept === undefined || accept.trim() === '') return 'house'
  const ranges = accept.split(',').map(parseRange)
  return qualityOf(mediaTypes.problem, ranges) > qualityOf(mediaTypes.house, ranges) ? 'problem' : 'house'
}

/** The `Vary` of an answer that was negotiated, beside what the response varies by already, as CORS may have it. */
export function varyByAccept(vary: string | undefined): string {
  if (!vary) return 'Accept'
  return /(^|,)\s*(accept|\*)\s*(,|$)/i.test(vary) ? vary : `${vary}, Accept`
}

function qualityOf(mediaType: string, ranges: readonly Range[]): number {
  const [type] = mediaType.split('/')
  for (const wanted of [mediaType, `${type}/*`, '*/*']) {
    const range = ranges.find((each) => each.type === wanted)
    if (range) return range.quality
  }
  return 0
}

function parseRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((each) => each.startsWith('q='))?.slice(2)
  const quality = weight === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(weight) ? Number(weight) : 0
  return { type, quality }
}
