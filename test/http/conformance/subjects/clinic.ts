import {
  clinic,
  createError,
  errorBody,
  errorHeaders,
  problemDetails,
  SlotUnavailableError,
  versionHeaders,
} from '../../../../src'
import { rateLimits } from '../../../../src/contract'
import { rowsOf } from './rows'
import type { Subject } from './subject'

// Only the run knows the name, and so the options that its row takes.
const make = (name: string, options?: object) => createError<'INTERNAL_ERROR'>(name as 'INTERNAL_ERROR', { ...options })

/** The clinic, as an adapter serves it without a codebook. */
export const clinicSubject: Subject = {
  name: 'The clinic',
  options: {},
  codebook: clinic,
  rateLimits,
  versionHeaders,
  errorBody,
  sentBody: errorBody,
  errorHeaders,
  problemDetails,
  rows: rowsOf(clinic),
  make,
  conflict: () => new SlotUnavailableError(),
  locale: 'es',
  localText: 'Lo sentimos, esta hora ya está reservada. Por favor, elija otra.',
  mapped: make,
}
