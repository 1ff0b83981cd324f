import { InternalError, SlotUnavailableError } from '../../../../src'
import { patientText } from '../../../../src/contract/patient-text'
import { clinicRows, makeError } from '../../../support/rows'
import { thrownValues } from '../../../support/thrown-values'
import { now } from '../expectation'
import type { Ask, Case } from './case'

/** Every row, with all that it may carry. */
const everyRow = (sent: Ask['sent'] = {}, expected: Partial<Ask['expected']> = {}): Ask[] =>
  clinicRows.map(([name, { carries = [] }]) => {
    const error = makeError(name, {
      ...(carries.includes('errors') ? { errors: { 'items.0.name': ['Größe: “2 €”'] } } : {}),
      ...(carries.includes('retryAfter') ? { retryAfter: 59.2 } : {}),
    })
    return { thrown: () => error, sent, expected: { error, ...expected } }
  })

const frozen = Object.freeze(new SlotUnavailableError())
const goingRound = new SlotUnavailableError()
goingRound.cause = goingRound

/** What a handler throws. */
export const thrownCases: readonly Case[] = [
  { name: 'Every row, house form', asks: () => everyRow() },
  { name: 'Every row, HEAD', asks: () => everyRow({ method: 'HEAD' }) },
  {
    name: 'Every row, problem form',
    options: { format: 'problem' },
    asks: () => everyRow({}, { format: 'problem' }),
  },
  {
    name: 'Every row, problem form by `Accept`',
    options: { format: 'negotiate' },
    asks: () =>
      everyRow(
        { headers: { Accept: 'application/json;q=0.5, application/problem+json' } },
        { format: 'problem', headers: { vary: 'Accept' } },
      ),
  },
  {
    name: 'Every row, house form by `Accept`',
    options: { format: 'negotiate' },
    asks: () => everyRow({ headers: { Accept: '*/*' } }, { headers: { vary: 'Accept' } }),
  },
  {
    name: 'Every row with a timestamp',
    options: { timestamp: () => now },
    asks: () => everyRow({}, { timestamp: now }),
  },
  {
    name: "A patient's language",
    bothForms: true,
    options: { locale: 'es' },
    asks: () => {
      const error = new SlotUnavailableError()
      const message = patientText.es.SLOT_UNAVAILABLE
      return [{ thrown: () => error, expected: { error, message, headers: { 'content-language': 'es' } } }]
    },
  },
  {
    name: 'A string, `null`, a Proxy, a throwing getter, ...',
    asks: () => thrownValues.map(([, make]) => ({ thrown: make, expected: { error: new InternalError() } })),
  },
  {
    name: 'A frozen row, a Proxy of one, a cyclic cause',
    asks: () =>
      [frozen, goingRound, new Proxy(new SlotUnavailableError(), {})].map((error) => ({
        thrown: () => error,
        expected: { error: new SlotUnavailableError() },
      })),
  },
]
