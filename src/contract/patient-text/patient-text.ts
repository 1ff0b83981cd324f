import type { errors } from '../errors'

/** The names of the rows that a patient may be told about: those with `text: true`. */
export type PatientErrorName = {
  [Name in keyof typeof errors]: (typeof errors)[Name] extends { readonly text: true } ? Name : never
}[keyof typeof errors]

/** One locale: what a patient may read, for every row that a patient may be told about. */
export type PatientText = { readonly [Name in PatientErrorName]: string }
