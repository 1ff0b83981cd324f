import { patientText } from 'error-codebook/contract'

type Locale = keyof typeof patientText
export type PatientName = keyof typeof patientText.en

const isLocale = (language: string): language is Locale => Object.hasOwn(patientText, language)

export const hasPatientText = (name: string | undefined): name is PatientName =>
  name !== undefined && Object.hasOwn(patientText.en, name)

/** The first of the visitor's languages that the contract has texts in. */
const locale = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en'

const patientLine = (name: PatientName): string => patientText[locale][name]

/** What a patient may read of a failure, in the visitor's own language. */
export function PatientLine({ name }: { name: PatientName }) {
  return <p lang={locale}>{patientLine(name)}</p>
}
