import type { ApiError } from './api-error'
import { fillText } from './fill-text'
import type { HttpError } from './server-http-error'

/** What end users may read in one locale. `generateTypescript` writes it as `texts/<locale>.ts`, so that a page loads only its own. */
export interface TextsOfLocale {
  readonly locale: string
  /** By the row's name. A parameter has its type: `{maximum, integer}`. */
  readonly byName: { readonly [name: string]: string }
}

/** The texts of all locales, by locale; generated files call it. */
export function textsByLocale<Locale extends string>(
  ...all: readonly TextsOfLocale[]
): { readonly [Each in Locale]: TextsOfLocale['byName'] } {
  const entries = all.map(({ locale, byName }) => [locale, byName])
  // The generated call lists the texts of each locale.
  return Object.fromEntries(entries) as { readonly [Each in Locale]: TextsOfLocale['byName'] }
}

/**
 * What an end user may read about an error, with its parameters filled. `undefined` if the row has no text, if no row names the
 * failure, or if the server sent no details to fill the parameters with.
 *
 * @param timeZone of moments. Default: the runtime's
 * @example textOf(error, texts) ?? 'Something went wrong'
 */
export function textOf(
  error: ApiError | HttpError,
  { locale, byName }: TextsOfLocale,
  timeZone?: string,
): string | undefined {
  const name = error.category === undefined ? '' : error.error
  if (!Object.hasOwn(byName, name)) return undefined
  return fillText(byName[name] as string, error.details, locale, timeZone ?? null)
}
