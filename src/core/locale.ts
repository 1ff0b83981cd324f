/** The locale that serves another one: itself, or the nearest more general one: `pt` for `pt-BR`. */
export function servedLocale<Locale extends string>(wanted: string, locales: readonly Locale[]): Locale | undefined {
  let tag = wanted.toLowerCase()
  for (;;) {
    const found = locales.find((each) => each.toLowerCase() === tag)
    const end = tag.lastIndexOf('-')
    if (found !== undefined || end < 0) return found
    tag = tag.slice(0, end)
  }
}

/** No more of these are read of a header. */
const maximumRanges = 32

/** The value of `Accept-Language`, or languages in order. */
export type Languages = string | readonly string[] | null | undefined

/**
 * The best of a contract's locales for a reader: for the value of `Accept-Language`, or for languages in order, such as
 * `navigator.languages`. `undefined` if none fits.
 *
 * @param locales a list, or the contract's texts by locale
 * @example const locale = (request: Request) => bestLocale(request.headers.get('accept-language'), codebook.texts)
 */
export function bestLocale<Locale extends string>(wanted: Languages, locales: readonly Locale[]): Locale | undefined
export function bestLocale<Locale extends string>(
  wanted: Languages,
  locales: { readonly [Each in Locale]: unknown },
): Locale | undefined
export function bestLocale(wanted: Languages, given: readonly string[] | object): string | undefined {
  const locales: readonly string[] = Array.isArray(given) ? given : Object.keys(given)
  const ranges = typeof wanted === 'string' ? rangesOf(wanted) : (wanted ?? [])
  for (const range of ranges.slice(0, maximumRanges)) {
    if (range === '*') return locales[0]
    const [language = ''] = range.toLowerCase().split('-', 1)
    const found = servedLocale(range, locales) ?? locales.find((each) => each.toLowerCase().startsWith(`${language}-`))
    if (found !== undefined) return found
  }
  return undefined
}

/** The language ranges of `Accept-Language` (RFC 9110, 12.5.4), the preferred first. */
function rangesOf(header: string): string[] {
  return header
    .split(',', maximumRanges)
    .map((part) => {
      const [range = '', weight = 'q=1'] = part.split(';', 2).map((each) => each.trim())
      return { range, quality: Number(weight.replace(/^q\s*=\s*/i, '')) }
    })
    .filter(({ range, quality }) => range !== '' && range.length <= 64 && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ range }) => range)
}
