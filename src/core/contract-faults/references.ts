import type { Contract } from '../contract'
import { type Field, fieldRuleOf } from '../fields'
import { suggester } from '../nearest'
import type { ResolvedRow } from '../resolve-rows'
import { type Fault, placeOf } from './fault'

interface Reference {
  readonly place: string
  readonly name: string
  /** The engine constructs the error by itself, so it has no details to give. */
  readonly isEngineMade?: true
}

/** Names of rows that do not exist, and rows that cannot serve as what they are named for. */
export function referenceFaults(contract: Contract, resolved: readonly ResolvedRow[]): Fault[] {
  const { fallback, validation = '' } = contract
  const rows = new Map(resolved.map((row) => [row.name, row]))
  const suggest = suggester([...rows.keys()])
  const faults = referencesOf(contract).flatMap(({ place, name, isEngineMade }) => {
    const row = rows.get(name)
    if (!row) {
      const fix = suggest(name, 'Add the row, or name one that exists.')
      return [{ place, problem: `there is no error ${name}`, fix }]
    }
    const required = Object.entries(row.details ?? {}).filter(([, field]) => isRequired(field))
    if (!isEngineMade || required.length === 0) return []
    const [[field] = ['']] = required
    const problem = `${name} requires details.${field}, and the engine constructs it without details`
    return [{ place, problem, fix: `Make ${field} optional, or name another row.` }]
  })
  const status = rows.get(fallback)?.status ?? 500
  if (status < 500) {
    const problem = `${fallback} has HTTP status ${status}, which blames the client for an unknown failure`
    faults.push({ place: 'fallback', problem, fix: 'Name a row with a 5xx status.' })
  }
  const validationRow = rows.get(validation)
  if (validationRow && !validationRow.carries?.includes('errors')) {
    const problem = `${validation} does not carry errors`
    faults.push({ place: 'validation', problem, fix: "Add carries: ['errors'] to the row." })
  }
  return faults
}

function referencesOf(contract: Contract): Reference[] {
  const { errors, operations = {} } = contract
  const references = engineReferences(contract)
  for (const [operation, row] of Object.entries(operations)) {
    const place = `${placeOf('operations', operation)}.errors`
    for (const [index, name] of row.errors.entries()) references.push({ place: placeOf(place, index), name })
  }
  for (const [name, { deprecated }] of Object.entries(errors)) {
    if (deprecated?.use !== undefined) {
      references.push({ place: `${placeOf('errors', name)}.deprecated.use`, name: deprecated.use })
    }
  }
  return references
}

const isRequired = (field: Field) => !fieldRuleOf(field).optional

/** Where a contract names rows that the engine constructs by itself. */
export function engineReferences({
  fallback,
  validation,
  rateLimits,
  lifecycles = {},
}: Pick<Contract, 'fallback' | 'validation' | 'rateLimits' | 'lifecycles'>): Reference[] {
  const references: Reference[] = [{ place: 'fallback', name: fallback, isEngineMade: true }]
  const add = (place: string, name: string | undefined) => {
    if (name !== undefined) references.push({ place, name, isEngineMade: true })
  }
  add('validation', validation)
  add('rateLimits.refusal', rateLimits?.refusal)
  add('rateLimits.unavailable', rateLimits?.unavailable)
  for (const [lifecycle, { requirements = {}, refusals, unknownStatus }] of Object.entries(lifecycles)) {
    const place = placeOf('lifecycles', lifecycle)
    for (const [index, { refusal }] of refusals.entries()) add(`${place}.refusals[${index}].refusal`, refusal)
    for (const [to, rules] of Object.entries(requirements)) {
      for (const [index, { refusal }] of rules.entries()) {
        add(`${placeOf(`${place}.requirements`, to)}[${index}].refusal`, refusal)
      }
    }
    add(`${place}.unknownStatus`, unknownStatus)
  }
  return references
}
