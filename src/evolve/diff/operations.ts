import type { Contract, Operation } from '../../core/contract'
import { ownValue } from '../../core/own-value'
import { type Change, change, segment } from './change'
import { inputFields } from './fields'

type Operations = NonNullable<Contract['operations']>

/** The differences of operations. Renamed rows count under their new names. */
export function* operationChanges(
  old: Operations = {},
  now: Operations = {},
  renamed: ReadonlyMap<string, string>,
): Generator<Change> {
  for (const [name, before] of Object.entries(old)) {
    const place = `operations${segment(name)}`
    const next = ownValue(now, name)
    if (next) yield* operationChange(name, before, next, place, renamed)
    else yield change('operation-removed', place, `${name} (${addressOf(before)}) is gone`)
  }
  for (const [name, operation] of Object.entries(now)) {
    if (!Object.hasOwn(old, name)) {
      yield change('operation-added', `operations${segment(name)}`, `${name} (${addressOf(operation)}) is new`)
    }
  }
}

function* operationChange(
  name: string,
  old: Operation,
  now: Operation,
  place: string,
  renamed: ReadonlyMap<string, string>,
): Generator<Change> {
  if (addressOf(old) !== addressOf(now)) {
    yield change('operation-moved', `${place}.path`, `${name}: ${addressOf(old)} became ${addressOf(now)}`)
  }
  if (old.success !== now.success) {
    yield change('operation-success-changed', `${place}.success`, `${name}: ${old.success} became ${now.success}`)
  }
  const before = new Set(old.errors.map((row) => renamed.get(row) ?? row))
  const after = new Set(now.errors)
  for (const row of after) {
    if (!before.has(row)) yield change('operation-row-added', rowPlace(place, row), `${name} may answer ${row}`)
  }
  for (const row of before) {
    if (!after.has(row))
      yield change('operation-row-removed', rowPlace(place, row), `${name} does not answer ${row} any more`)
  }
  yield* inputFields(old.query, now.query, `${place}.query`, `query of ${name}`)
  yield* inputFields(old.body, now.body, `${place}.body`, `body of ${name}`)
}

const rowPlace = (place: string, row: string): string => `${place}.errors[${JSON.stringify(row)}]`
/** Another name of a parameter is the same address. */
const addressOf = ({ method, path }: Operation): string => `${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`
