import { objectReader } from './object-reader'
import { flag, oneOf, type Reader, text } from './reader'

/** What Docplanner tells of a patient: which of it there is depends on the country and on what the doctor asks for. */
export interface DocplannerPatient {
  readonly name?: string | undefined
  readonly surname?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly birth_date?: string | undefined
  /** The national identification number. */
  readonly nin?: string | undefined
  readonly gender?: 'm' | 'f' | undefined
  readonly insurance_number?: string | undefined
  readonly is_returning?: boolean | undefined
  readonly marketing_consent?: boolean | undefined
  readonly data_privacy_consent?: boolean | undefined
}

export const patient: Reader<DocplannerPatient> = /* @__PURE__ */ objectReader<DocplannerPatient>(
  {},
  {
    name: text,
    surname: text,
    email: text,
    phone: text,
    birth_date: text,
    nin: text,
    gender: /* @__PURE__ */ oneOf('m', 'f'),
    insurance_number: text,
    is_returning: flag,
    marketing_consent: flag,
    data_privacy_consent: flag,
  },
)
