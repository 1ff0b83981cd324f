import type { Contract } from '../core/contract'
import { apiVersion, appointmentTypes, fieldMessages, pagination, pathPrefixes, versionHeader } from './conventions'
import { docs } from './docs'
import { categories, errors } from './errors'
import { httpStatuses } from './http'
import { lifecycles } from './lifecycles'
import { rateLimits } from './limits'
import { operations } from './operations'
import { type PatientLocale, patientText } from './patient-text'

/** The clinic booking contract as one value: what the generator reads. */
export const contract = {
  name: 'clinic-booking',
  version: apiVersion,
  since: '2.0.0',
  versionHeader,
  fallback: 'INTERNAL_ERROR',
  validation: 'VALIDATION_FAILED',
  categories,
  errors,
  lifecycles,
  operations,
  rateLimits,
  pagination,
  texts: patientText,
  docs,
  fieldMessages,
  httpStatuses,
} as const satisfies Contract

export {
  apiVersion,
  appointmentTypes,
  categories,
  docs,
  errors,
  fieldMessages,
  httpStatuses,
  lifecycles,
  operations,
  type PatientLocale,
  pagination,
  pathPrefixes,
  patientText,
  rateLimits,
  versionHeader,
}
