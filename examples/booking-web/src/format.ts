import type { AppointmentStatus } from 'error-codebook'

// The page is in English: other visitors get its dates in English too.
const locale = navigator.language.startsWith('en') ? navigator.language : 'en-GB'

const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat(locale, options)
  return (instant: string | number) => formatter.format(new Date(instant))
}

export const timeText = format({ hour: 'numeric', minute: '2-digit' })
export const weekdayText = format({ weekday: 'short' })
export const dayText = format({ day: 'numeric', month: 'short' })
export const shortDayText = format({ weekday: 'short', day: 'numeric', month: 'short' })
export const longDayText = format({ weekday: 'long', day: 'numeric', month: 'long' })

/** The visitor's own calendar day of an instant: `2024-12-25`. */
export function dayOf(instant: string): string {
  const date = new Date(instant)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

export const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ')

/** `0:07`, `59:59`, `1:00:00`. */
export function countdownText(seconds: number): string {
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const padded = (value: number) => String(value).padStart(2, '0')
  return `${hours > 0 ? `${hours}:${padded(minutes)}` : minutes}:${padded(seconds % 60)}`
}

export const typeTexts = { offline: 'At the clinic', online: 'Online' } as const

export const statusTexts: { readonly [Status in AppointmentStatus]: string } = {
  pending: 'Waiting for the clinic to confirm',
  confirmed: 'Confirmed by the clinic',
  in_progress: 'It has begun',
  completed: 'It is over',
  cancelled: 'Cancelled',
}
