import type { Contract } from '../contract'
import { resolveRows } from '../resolve-rows'
import { categoryFaults } from './categories'
import { contractShape } from './contract-shape'
import { docsFaults } from './docs'
import { envelopeFaults } from './envelope'
import { extensionFaults } from './extensions'
import { type Fault, faultWithin, placeOf } from './fault'
import { fieldFaults } from './fields'
import { headerFaults } from './headers'
import { lifecycleFaults } from './lifecycles'
import { nameFaults } from './names'
import { operationFaults } from './operations'
import { parameterFaults } from './parameters'
import { referenceFaults } from './references'
import { rowFaults } from './rows'
import { unknownKey } from './shape'
import { textFaults } from './texts'

/** Each takes the contract and its resolved rows, which are made once. */
const checks = [
  nameFaults,
  headerFaults,
  categoryFaults,
  rowFaults,
  extensionFaults,
  referenceFaults,
  parameterFaults,
  textFaults,
  docsFaults,
  envelopeFaults,
  fieldFaults,
  operationFaults,
  lifecycleFaults,
]

/** Every fault of a contract, with its place and its fix. A sound contract has none. Takes any value, such as parsed JSON. */
export function contractFaults(contract: unknown): Fault[] {
  return faultsOf(contract, [])
}

/** @param above the contracts that extend this one */
function faultsOf(contract: unknown, above: readonly unknown[]): Fault[] {
  if (above.includes(contract)) return [{ place: '', problem: 'it extends itself', fix: 'Remove it from extends.' }]
  const ofForm = contractShape(contract, '')
  // The other checks rely on the form. A key too many does not keep them from running.
  if (ofForm.some(({ problem }) => problem !== unknownKey)) return ofForm
  const sound = contract as Contract
  // They rely on sound contracts in `extends`, too.
  const ofExtended = (sound.extends ?? []).flatMap((extension, index) =>
    faultsOf(extension.contract, [...above, contract]).map((fault) =>
      faultWithin(placeOf(placeOf('extends', index), 'contract'), fault),
    ),
  )
  if (ofExtended.length > 0) return [...ofForm, ...ofExtended]
  const rows = resolveRows(sound)
  return [...ofForm, ...checks.flatMap((check) => check(sound, rows))]
}
