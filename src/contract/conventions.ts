import type { FieldRule } from '../core/contract'
import type { lifecycles } from './lifecycles'

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
} as const

/** How doctor and patient meet: a video call, or at the clinic. */
export const appointmentTypes = ['online', 'offline'] as const

/** Query filters of the two lists: each field, and what its value must be. */
export const filters = {
  appointments: {
    status: { statusOf: 'appointment' },
    doctor_id: { kind: 'id' },
    date_from: { kind: 'date' },
    date_to: { kind: 'date' },
    type: { oneOf: appointmentTypes },
  },
  consultations: {
    status: { statusOf: 'consultation' },
    doctor_id: { kind: 'id' },
    limit: { kind: 'count', maximum: 100 },
  },
} as const satisfies Record<string, Record<string, FieldRule<keyof typeof lifecycles>>>

/** The body of a booking request. */
export const bookingRequest = {
  doctor_id: { kind: 'id' },
  scheduled_at: { kind: 'instant' },
  type: { oneOf: appointmentTypes },
  notes: { kind: 'text', maximum: 1000, optional: true },
} as const satisfies Record<string, FieldRule<keyof typeof lifecycles>>

/** Texts for a faulty field, by what is wrong with it. `{Field}` is the field's label, filled in by the schemas. */
export const fieldMessages = {
  required: '{Field} is required',
  body: 'The body must be a JSON object',
  id: '{Field} must be a positive whole number',
  count: '{Field} must be a whole number from 1 to {maximum}',
  page: '{Field} must be a positive whole number',
  date: '{Field} must be a date (YYYY-MM-DD)',
  instant: '{Field} must be a date and time with a time zone (ISO 8601)',
  text: '{Field} must be text of at most {maximum} characters',
  oneOf: '{Field} must be either {options}',
  dateOrder: '{Field} must not be before date_from',
  pastTime: 'Appointment must be scheduled for a future date',
  outsideHours: 'Appointment must be within working hours',
} as const
