import type { ApiError } from '../../../../src'
import { thrownValues } from '../../../support/thrown-values'
import { now } from '../expectation'
import { fallbackOf, type Subject } from '../subjects/subject'
import type { Ask, Case } from './case'

/** Every row, with all that it may carry. */
const everyRow = ({ rows, make }: Subject, sent: Ask['sent'] = {}, expected: Partial<Ask['expected']> = {}): Ask[] =>
  rows.map(({ name, carries }) => {
    const error = make(name, {
      ...(carries.includes('errors') ? { errors: { 'items.0.name': ['Größe: “2 €”'] } } : {}),
      ...(carries.includes('retryAfter') ? { retryAfter: 59.2 } : {}),
    })
    return { thrown: () => error, sent, expected: { error, ...expected } }
  })

function goingRound(error: ApiError): ApiError {
  error.cause = error
  return error
}

/** What a handler throws. */
export const thrownCases = (subject: Subject): readonly Case[] => [
  { name: 'Every row, house form', asks: () => everyRow(subject) },
  { name: 'Every row, HEAD', asks: () => everyRow(subject, { method: 'HEAD' }) },
  {
    name: 'Every row, problem form',
    options: { format: 'problem' },
    asks: () => everyRow(subject, {}, { format: 'problem' }),
  },
  {
    name: 'Every row, problem form by `Accept`',
    options: { format: 'negotiate' },
    asks: () =>
      everyRow(
        subject,
        { headers: { Accept: 'application/json;q=0.5, application/problem+json' } },
        { format: 'problem', headers: { vary: 'Accept' } },
      ),
  },
  {
    name: 'Every row, house form by `Accept`',
    options: { format: 'negotiate' },
    asks: () => everyRow(subject, { headers: { Accept: '*/*' } }, { headers: { vary: 'Accept' } }),
  },
  {
    name: 'Every row with a timestamp',
    options: { timestamp: () => now },
    asks: () => everyRow(subject, {}, { timestamp: now }),
  },
  {
    name: "An end user's language",
    bothForms: true,
    options: { codebook: subject.codebook, locale: subject.locale },
    asks: () => {
      const { conflict, localText: message, locale, make } = subject
      const error = make(conflict().error, { message })
      return [{ thrown: conflict, expected: { error, headers: { 'content-language': locale } } }]
    },
  },
  {
    name: 'Any thrown value: a string, `null`, a Proxy, a throwing getter, ...',
    asks: () => thrownValues.map(([, make]) => ({ thrown: make, expected: { error: fallbackOf(subject) } })),
  },
  {
    name: 'A frozen row, a Proxy of a row, a cyclic cause',
    asks: () =>
      [Object.freeze(subject.conflict()), goingRound(subject.conflict()), new Proxy(subject.conflict(), {})].map(
        (error) => ({ thrown: () => error, expected: { error: subject.conflict() } }),
      ),
  },
]
