import type { Subject } from '../subjects/subject'
import type { Case } from './case'
import { foreignCases } from './foreign'
import { nativeCases } from './native'
import { thrownCases } from './thrown'

/** Rows of the table whose answers are compared byte for byte. */
export const casesOf = (subject: Subject): readonly Case[] => [
  ...thrownCases(subject),
  ...nativeCases(subject),
  ...foreignCases(subject),
]

/** Rows that ask for more than one answer: their tests stand beside this list. */
export const faults = {
  leak: 'No secret in any 5xx, either form',
  sent: 'Thrown when half the answer is out: the connection breaks off',
  abort: 'The client goes away: the server goes on',
  id: 'A request id is made where none, or no sane one, is given; a success has it too',
} as const
