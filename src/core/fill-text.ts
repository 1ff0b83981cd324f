/**
 * A parameter of a text. Generated code adds the type of a field whose value is formatted: `{maximum, integer}`, `{day, date}`.
 */
const parameter = /\{(\w+)(?:, (\w+))?\}/g

/** A moment, with its time zone: a reader may be in another one. */
const dateAndTime = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

/**
 * Fills the parameters of a text with the values of an error's details. `undefined` if a parameter has no value.
 *
 * @param locale formats numbers and dates
 * @param timeZone of moments; UTC unless given, `null` for the runtime's
 * @example fillText('At most {maximum, integer} articles', { maximum: 1000 }, 'en') // 'At most 1,000 articles'
 */
export function fillText(
  text: string,
  values: unknown,
  locale: string,
  timeZone: string | null = 'UTC',
): string | undefined {
  const given = Object(values ?? {}) as { readonly [name: string]: unknown }
  let isFilled = true
  const filled = text.replace(parameter, (_, name: string, type?: string) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined
    isFilled &&= value != null
    return format(value, type, locale, timeZone)
  })
  return isFilled ? filled : undefined
}

function format(value: unknown, type: string | undefined, locale: string, timeZone: string | null): string {
  if (type === undefined) return String(value)
  try {
    const formatted = formatAs(type, value, locale, timeZone)
    // They tell a reader less than the value.
    return ['NaN', 'Invalid Date'].includes(formatted) ? String(value) : formatted
  } catch {
    // A locale or a time zone that the runtime does not know.
    return String(value)
  }
}

function formatAs(type: string, value: unknown, locale: string, timeZone: string | null): string {
  if (type === 'date') return new Date(value as string).toLocaleString(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  if (type !== 'instant') return Number(value).toLocaleString(locale)
  return new Date(value as string).toLocaleString(locale, { ...dateAndTime, timeZone: timeZone ?? undefined })
}
