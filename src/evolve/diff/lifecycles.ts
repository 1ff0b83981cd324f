import type { Contract, Lifecycle, Requirement } from '../../core/contract'
import { ownValue } from '../../core/own-value'
import { type Change, change, segment } from './change'

type Lifecycles = NonNullable<Contract['lifecycles']>

/** The differences of lifecycles. Renamed rows count under their new names. */
export function* lifecycleChanges(
  old: Lifecycles = {},
  now: Lifecycles = {},
  renamed: ReadonlyMap<string, string>,
): Generator<Change> {
  for (const [name, before] of Object.entries(old)) {
    const place = `lifecycles${segment(name)}`
    const next = ownValue(now, name)
    if (next) yield* lifecycleChange(name, before, next, place, (row) => renamed.get(row) ?? row)
    else yield change('lifecycle-removed', place, `${name} is gone`)
  }
  for (const name of Object.keys(now)) {
    if (!Object.hasOwn(old, name)) yield change('lifecycle-added', `lifecycles${segment(name)}`, `${name} is new`)
  }
}

type NewName = (row: string) => string

function* lifecycleChange(
  name: string,
  old: Lifecycle,
  now: Lifecycle,
  place: string,
  newName: NewName,
): Generator<Change> {
  if (old.initial !== now.initial) {
    yield change(
      'initial-changed',
      `${place}.initial`,
      `${name} begins with ${now.initial}, no longer with ${old.initial}`,
    )
  }
  yield* statusChanges(name, old, now, place)
  yield* transitionChanges(name, old, now, place)
  yield* refusalChanges(name, old, now, place, newName)
  for (const status of Object.keys({ ...old.requirements, ...now.requirements })) {
    // Of a status that is new or gone, everything is.
    if (!Object.hasOwn(old.statuses, status) || !Object.hasOwn(now.statuses, status)) continue
    yield* requirementChanges(
      `${name}, into ${status}`,
      old.requirements?.[status] ?? [],
      now.requirements?.[status] ?? [],
      `${place}.requirements${segment(status)}`,
      newName,
    )
  }
}

function* statusChanges(name: string, old: Lifecycle, now: Lifecycle, place: string): Generator<Change> {
  for (const [status, { meaning }] of Object.entries(old.statuses)) {
    const at = `${place}.statuses${segment(status)}`
    const next = ownValue(now.statuses, status)
    if (next === undefined) yield change('lifecycle-status-removed', at, `${name} has no status ${status} any more`)
    else if (next.meaning !== meaning) {
      yield change('lifecycle-status-meaning-changed', at, `${name}, ${status}: the meaning is worded otherwise`)
    }
  }
  for (const status of Object.keys(now.statuses)) {
    if (!Object.hasOwn(old.statuses, status)) {
      yield change(
        'lifecycle-status-added',
        `${place}.statuses${segment(status)}`,
        `${name} has the new status ${status}`,
      )
    }
  }
}

function* transitionChanges(name: string, old: Lifecycle, now: Lifecycle, place: string): Generator<Change> {
  for (const from of Object.keys(old.statuses)) {
    // Its moves are gone with it.
    if (!Object.hasOwn(now.statuses, from)) continue
    const [before, after] = [new Set(old.transitions[from]), new Set(now.transitions[from])]
    const at = `${place}.transitions${segment(from)}`
    if (before.size === 0 && after.size > 0) {
      yield change('terminal-opened', at, `${name}: ${from} was terminal, and may become ${[...after].join(', ')}`)
      continue
    }
    for (const to of before) {
      if (!after.has(to) && Object.hasOwn(now.statuses, to)) {
        yield change(
          'transition-removed',
          `${at}[${JSON.stringify(to)}]`,
          `${name}: ${from} may not become ${to} any more`,
        )
      }
    }
    for (const to of after) {
      if (!before.has(to))
        yield change('transition-added', `${at}[${JSON.stringify(to)}]`, `${name}: ${from} may become ${to}`)
    }
  }
}

function* refusalChanges(
  name: string,
  old: Lifecycle,
  now: Lifecycle,
  place: string,
  newName: NewName,
): Generator<Change> {
  if (newName(old.unknownStatus) !== now.unknownStatus) {
    yield change(
      'refusal-changed',
      `${place}.unknownStatus`,
      `${name}: an unknown status is answered with ${now.unknownStatus}, no longer with ${old.unknownStatus}`,
    )
  }
  const { refusals: before } = old
  const { refusals: after } = now
  for (const from of Object.keys(old.statuses)) {
    if (!Object.hasOwn(now.statuses, from)) continue
    const changed = new Map<string, string[]>()
    for (const to of Object.keys(old.statuses)) {
      // Only moves that both versions refuse.
      if (
        !Object.hasOwn(now.statuses, to) ||
        old.transitions[from]?.includes(to) ||
        now.transitions[from]?.includes(to)
      )
        continue
      const [was, is] = [refusalOf(before, from, to), refusalOf(after, from, to)]
      if (was === undefined || is === undefined || newName(was) === is) continue
      const key = `${is}, no longer with ${was}`
      const targets = changed.get(key)
      if (targets) targets.push(to)
      else changed.set(key, [to])
    }
    for (const [rows, targets] of changed) {
      yield change(
        'refusal-changed',
        `${place}.refusals[${JSON.stringify(from)}]`,
        `${name}: from ${from} to ${targets.join(', ')} is answered with ${rows}`,
      )
    }
  }
}

function refusalOf(refusals: Lifecycle['refusals'], from: string, to: string): string | undefined {
  return refusals.find((each) => (each.from ?? from) === from && (each.to ?? to) === to)?.refusal
}

function* requirementChanges(
  of: string,
  old: readonly Requirement[],
  now: readonly Requirement[],
  place: string,
  newName: NewName,
): Generator<Change> {
  const keyOf = (each: Requirement) => ('field' in each ? `field ${each.field}` : 'role')
  const before = new Map(old.map((each) => [keyOf(each), each]))
  const after = new Map(now.map((each) => [keyOf(each), each]))
  for (const [key, is] of after) {
    const at = `${place}[${JSON.stringify(key)}]`
    const was = before.get(key)
    if (was === undefined) yield change('requirement-added', at, `${of}: it needs ${textOf(is)}`)
    else {
      if (newName(was.refusal) !== is.refusal) {
        yield change('refusal-changed', at, `${of}: the answer is ${is.refusal}, no longer ${was.refusal}`)
      }
      if ('role' in was && 'role' in is) {
        const lost = was.role.filter((role) => !is.role.includes(role))
        const won = is.role.filter((role) => !was.role.includes(role))
        if (lost.length > 0)
          yield change('requirement-tightened', at, `${of}: ${lost.join(', ')} may not do it any more`)
        if (won.length > 0) yield change('requirement-loosened', at, `${of}: ${won.join(', ')} may do it`)
      }
    }
  }
  for (const [key, was] of before) {
    if (!after.has(key)) {
      yield change(
        'requirement-loosened',
        `${place}[${JSON.stringify(key)}]`,
        `${of}: it does not need ${textOf(was)} any more`,
      )
    }
  }
}

const textOf = (each: Requirement): string =>
  'field' in each ? `the field ${each.field}` : `the role ${each.role.join(' or ')}`
