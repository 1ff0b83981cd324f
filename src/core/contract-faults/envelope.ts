import type { Contract } from '../contract'
import { identifierOf } from '../envelope-template'
import { isImportedEnvelope } from '../imported-envelope'
import type { ResolvedRow } from '../resolve-rows'
import type { Fault } from './fault'
import { templateFaults } from './template'

/** A template that cannot be written or read, and rows without the code that it tells errors by. */
export function envelopeFaults({ envelope }: Contract, rows: readonly ResolvedRow[]): Fault[] {
  if (envelope === undefined || isImportedEnvelope(envelope)) return []
  const faults = templateFaults(envelope, 'envelope')
  if (faults.length > 0 || identifierOf(envelope) === 'name') return faults
  return rows
    .filter(({ code }) => code === undefined)
    .map(({ name }) => ({
      place: 'envelope',
      problem: `it tells errors by $code, and ${name} has no code`,
      fix: 'Add $name to the template, or a code to the row.',
    }))
}
