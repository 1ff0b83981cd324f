import type { RowDocs } from '../../core/contract'
import type { errors } from '../errors'
import { appointmentDocs } from './appointment'
import { authenticationDocs } from './authentication'
import { businessDocs } from './business'
import { consultationDocs } from './consultation'
import { fileDocs } from './file'
import { prescriptionDocs } from './prescription'
import { ratingDocs } from './rating'
import { systemDocs } from './system'
import { validationDocs } from './validation'

/** Why each row is answered, the most likely cause first, and who fixes it how. */
export const docs = {
  ...authenticationDocs,
  ...validationDocs,
  ...appointmentDocs,
  ...consultationDocs,
  ...prescriptionDocs,
  ...ratingDocs,
  ...businessDocs,
  ...fileDocs,
  ...systemDocs,
} as const satisfies Record<keyof typeof errors, RowDocs>
