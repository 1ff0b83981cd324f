import type { Subject } from '../subjects/subject'
import type { Case } from './case'
import { fieldLimitCases } from './field-limit'
import { foreignCases } from './foreign'
import { nativeCases } from './native'
import { statusCases } from './status'
import { thrownCases } from './thrown'

/** The cases that have to do with the form of the body. A contract with an envelope is asked these alone. */
const aboutTheForm = [
  'Every row, house form',
  'Every row, HEAD',
  'Every row, problem form by `Accept`',
  'Every row, house form by `Accept`',
  'Every row with a timestamp',
  "An end user's language",
  'Any thrown value: a string, `null`, a Proxy, a throwing getter, ...',
  'Another limit of field errors',
  'Unknown route: 404',
  'Unknown route, HEAD',
  'Wrong method: 405 with `Allow`',
  'Malformed JSON: 400',
  'Framework validation: the validation row with the field map',
  'Any other error with `expose: true`: its message too',
]

/** The cases that a contract is asked. */
export function askedCases(subject: Subject): readonly Case[] {
  const all = casesOf(subject)
  return subject.codebook.envelope ? all.filter(({ name }) => aboutTheForm.includes(name)) : all
}

/** Rows of the table whose answers are compared byte for byte. */
export const casesOf = (subject: Subject): readonly Case[] => [
  ...thrownCases(subject),
  ...fieldLimitCases(subject),
  ...nativeCases(subject),
  ...foreignCases(subject),
  ...statusCases(subject),
]

/** Rows that ask for more than one answer: their tests stand beside this list. */
export const faults = {
  leak: 'No secret in any 5xx, in either form',
  sent: 'Error after half the body is sent: the connection is cut',
  abort: 'The client disconnects: the server keeps working',
  id: 'A missing or invalid request id is replaced, also on a success',
  preflight: 'A CORS preflight: neither counted nor refused',
  cors: 'With the CORS plugin: a page of another origin reads success and error',
} as const
