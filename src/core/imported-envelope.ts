import type { ImportedEnvelope } from './contract'
import type { EnvelopeTemplate } from './envelope-template'

/** Whether an envelope is hand-written: it has `from` and `name` alone, neither of them a variable. */
export function isImportedEnvelope(envelope: EnvelopeTemplate | ImportedEnvelope): envelope is ImportedEnvelope {
  const { from, name, ...others } = envelope as Partial<ImportedEnvelope>
  const isImported = [from, name].every((each) => typeof each === 'string' && !each.startsWith('$'))
  return isImported && Object.keys(others).length === 0
}
