import { faultText } from '../core/contract-faults/fault'
import { templateFaults } from '../core/contract-faults/template'
import type { Envelope } from '../core/envelope'
import type { EnvelopeTemplate } from '../core/envelope-template'
import { refuseFaults } from '../core/refuse-faults'
import { compileEnvelope, type EnvelopeOptions } from './compile-envelope'

/**
 * Makes an envelope from data. `EnvelopeTemplate` says what a template may hold. A form that needs a conversion, such as a number
 * written as text, is an `Envelope` written by hand.
 *
 * @example defineEnvelope({ error: { code: '$code', type: '$name', message: '$message', param: '$details' } })
 * @throws TypeError that lists every fault of the template, with its place and its fix
 */
export function defineEnvelope(template: EnvelopeTemplate, options?: EnvelopeOptions): Envelope {
  const faults = templateFaults(template).map(faultText)
  refuseFaults('invalid-argument', faults, `The template of the envelope has ${faults.length} fault(s)`)
  return compileEnvelope(template, options)
}
