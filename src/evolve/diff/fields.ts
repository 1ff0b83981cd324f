import { type Field, type FieldRule, type Fields, fieldRuleOf } from '../../core/fields'
import { ownValue } from '../../core/own-value'
import { type Change, change, segment, shown } from './change'
import type { DiffRuleName } from './rules'

/** The rules of one direction: what a server sends, or what it takes. */
interface Direction {
  readonly added: DiffRuleName
  /** A new field that must be given, or is always there. */
  readonly addedRequired: DiffRuleName
  readonly removed: DiffRuleName
  readonly retyped: DiffRuleName
  /** More values than before. */
  readonly widened: DiffRuleName
  /** Fewer values than before. */
  readonly narrowed: DiffRuleName
  readonly optional: DiffRuleName
  readonly required: DiffRuleName
}

/** Who reads an answer is hurt by what it lacks, and by values that are new. */
const answers: Direction = {
  added: 'details-field-added',
  addedRequired: 'details-field-added',
  removed: 'details-field-removed',
  retyped: 'details-field-retyped',
  widened: 'details-field-retyped',
  narrowed: 'details-field-narrowed',
  optional: 'details-field-optional',
  required: 'details-field-required',
}

/** Who sends a request is hurt by what it must add, and by values that are refused. */
const inputs: Direction = {
  added: 'input-field-added',
  addedRequired: 'input-field-demanded',
  removed: 'input-field-removed',
  retyped: 'input-field-retyped',
  widened: 'input-field-widened',
  narrowed: 'input-field-retyped',
  optional: 'input-field-freed',
  required: 'input-field-demanded',
}

/** The differences of the fields that a server sends. */
export function answerFields(old: Fields | undefined, now: Fields | undefined, place: string, of: string) {
  return fieldChanges(answers, old, now, place, of)
}

/** The differences of the fields that a server takes. */
export function inputFields(old: Fields | undefined, now: Fields | undefined, place: string, of: string) {
  return fieldChanges(inputs, old, now, place, of)
}

function* fieldChanges(
  direction: Direction,
  old: Fields = {},
  now: Fields = {},
  place: string,
  of: string,
): Generator<Change> {
  for (const [name, field] of Object.entries(old)) {
    const next = ownValue(now, name)
    const at = place + segment(name)
    if (next === undefined) yield change(direction.removed, at, `${of}: the field ${name} is gone`)
    else yield* fieldChange(direction, fieldRuleOf(field), fieldRuleOf(next), at, `${of}, field ${name}`)
  }
  for (const [name, field] of Object.entries(now)) {
    if (Object.hasOwn(old, name)) continue
    const isRequired = !fieldRuleOf(field).optional
    const rule = isRequired ? direction.addedRequired : direction.added
    yield change(rule, place + segment(name), `${of}: the ${isRequired ? 'required' : 'optional'} field ${name} is new`)
  }
}

function* fieldChange(
  direction: Direction,
  old: FieldRule,
  now: FieldRule,
  place: string,
  of: string,
): Generator<Change> {
  if (!old.optional !== !now.optional) {
    const rule = now.optional ? direction.optional : direction.required
    yield change(rule, place, `${of}: it became ${now.optional ? 'optional' : 'required'}`)
  }
  if ('fields' in old && 'fields' in now) yield* fieldChanges(direction, old.fields, now.fields, `${place}.fields`, of)
  else if ('listOf' in old && 'listOf' in now) {
    yield* fieldChange(direction, itemOf(old.listOf), itemOf(now.listOf), `${place}.listOf`, `items of ${of}`)
  } else {
    const values = compareValues(old, now)
    if (values) yield change(direction[values], place, `${of}: ${typeText(old)} became ${typeText(now)}`)
  }
}

/** Whether an item may be missing means nothing. */
function itemOf(field: Field): FieldRule {
  const { optional: _, ...rule } = fieldRuleOf(field)
  return rule as FieldRule
}

type Values = 'retyped' | 'widened' | 'narrowed'

/** What became of the values that a field may have; `undefined` if they are the same. */
function compareValues(old: FieldRule, now: FieldRule): Values | undefined {
  if ('oneOf' in old && 'oneOf' in now) {
    return direction(
      now.oneOf.some((value) => !old.oneOf.includes(value)),
      old.oneOf.some((value) => !now.oneOf.includes(value)),
    )
  }
  if ('statusOf' in old && 'statusOf' in now) return old.statusOf === now.statusOf ? undefined : 'retyped'
  if (!('type' in old && 'type' in now)) return sortOf(old) === sortOf(now) ? undefined : differentSorts(old, now)
  if (old.type !== now.type) return differentTypes(old.type, now.type)
  const widened = [
    lower(now.minimum, old.minimum),
    lower(negative(now.maximum), negative(old.maximum)),
    lower(negative(now.maxLength), negative(old.maxLength)),
  ]
  const narrowed = [
    lower(old.minimum, now.minimum),
    lower(negative(old.maximum), negative(now.maximum)),
    lower(negative(old.maxLength), negative(now.maxLength)),
  ]
  return direction(widened.some(Boolean), narrowed.some(Boolean))
}

function direction(widened: boolean, narrowed: boolean): Values | undefined {
  if (widened && narrowed) return 'retyped'
  return widened ? 'widened' : narrowed ? 'narrowed' : undefined
}

/** Whether a lower limit admits what another one does not. Without a limit there is none to keep. */
function lower(limit: number | undefined, other: number | undefined): boolean {
  return other !== undefined && (limit === undefined || limit < other)
}

const negative = (value: number | undefined) => (value === undefined ? undefined : -value)

/** Whether a type's values are some of another's. */
const within: { readonly [type: string]: readonly string[] } = {
  id: ['integer', 'number'],
  integer: ['number'],
  date: ['text'],
  instant: ['text'],
}

function differentTypes(old: string, now: string): Values {
  if (within[old]?.includes(now)) return 'widened'
  return within[now]?.includes(old) ? 'narrowed' : 'retyped'
}

/** A choice of texts became a text, or a text a choice. */
function differentSorts(old: FieldRule, now: FieldRule): Values {
  const isChoice = (rule: FieldRule) => 'oneOf' in rule || 'statusOf' in rule
  const isText = (rule: FieldRule) => 'type' in rule && rule.type === 'text'
  if (isChoice(old) && isText(now)) return 'widened'
  return isText(old) && isChoice(now) ? 'narrowed' : 'retyped'
}

function sortOf(rule: FieldRule): string {
  return (['type', 'oneOf', 'statusOf', 'listOf', 'fields'] as const).find((key) => key in rule) ?? ''
}

function typeText(rule: FieldRule): string {
  const { optional: _, ...rest } = rule
  const keys = Object.keys(rest)
  return keys.length === 1 && 'type' in rest ? rest.type : shown(rest)
}
