import type { Subject } from '../subjects/subject'
import type { Case } from './case'
import { fieldLimitCases } from './field-limit'
import { foreignCases } from './foreign'
import { nativeCases } from './native'
import { statusCases } from './status'
import { thrownCases } from './thrown'

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
} as const
