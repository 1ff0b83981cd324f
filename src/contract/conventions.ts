import type { PaginationRules } from '../core/contract'

/** The version of the API: semantic, in the header of every response. */
export const apiVersion = '2.0.0'
/** The header that tells the version. */
export const versionHeader = 'X-API-Version'

/** Paths are served below both: the examples' unversioned one, and the versioned one. */
export const pathPrefixes = { unversioned: '/api', versioned: '/api/v2' } as const

/** The number of the first page, and how many items a page has: unless asked, and at most. */
export const pagination = {
  page: { first: 1, default: 1 },
  perPage: { default: 15, maximum: 100 },
} as const satisfies PaginationRules

/** How doctor and patient meet: a video call, or at the clinic. */
export const appointmentTypes = ['online', 'offline'] as const

/** What is wrong with a field, by its type. The schemas fill in `{Field}`, the field's label, and the limits. */
export const fieldMessages = {
  required: '{Field} is required',
  body: 'The body must be a JSON object',
  id: '{Field} must be a positive whole number',
  integer: '{Field} must be a whole number from {minimum} to {maximum}',
  date: '{Field} must be a date (YYYY-MM-DD)',
  instant: '{Field} must be a date and time with a time zone (ISO 8601)',
  text: '{Field} must be text of at most {maxLength} characters',
  oneOf: '{Field} must be either {options}',
  dateOrder: '{Field} must not be before date_from',
  pastTime: 'Appointment must be scheduled for a future date',
  outsideHours: 'Appointment must be within working hours',
} as const
