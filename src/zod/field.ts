import { z } from 'zod'
import { fieldMessages, lifecycles } from '../contract'
import type { FieldRule } from '../core/contract'

/** The value that a rule admits. */
export type ValueOf<Rule> = Rule extends { readonly oneOf: readonly (infer Option)[] }
  ? Option
  : Rule extends { readonly statusOf: infer Name extends keyof typeof lifecycles }
    ? keyof (typeof lifecycles)[Name]['statuses']
    : Rule extends { readonly kind: 'id' | 'count' }
      ? number
      : string

/** A message of the table with the field's label and the rule's numbers filled in. */
export function fieldMessage(
  kind: keyof typeof fieldMessages,
  field: string,
  values: Record<string, unknown> = {},
): string {
  const label = field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ')
  return fieldMessages[kind].replace(/\{(\w+)\}/g, (_, key: string) => String(key === 'Field' ? label : values[key]))
}

/** A whole number from 1, also as the digits of a query string. Nothing is clamped or rounded. */
export function wholeNumber(maximum: number, message: string) {
  const digits = (value: unknown) => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value)
  return z.preprocess(digits, z.int({ error: message }).min(1, { error: message }).max(maximum, { error: message }))
}

/** The schema of one field of a JSON body or, with `fromText`, of a query string. */
export function fieldSchema(field: string, rule: FieldRule<keyof typeof lifecycles>, fromText: boolean): z.ZodType {
  const error = (issue: { readonly input?: unknown }) =>
    issue.input === undefined ? fieldMessage('required', field) : wrong(field, rule)
  if ('oneOf' in rule) return z.enum(rule.oneOf as readonly [string, ...string[]], { error })
  if ('statusOf' in rule) return z.enum(statusesOf(rule.statusOf), { error })
  if (rule.kind === 'date') return z.iso.date({ error })
  if (rule.kind === 'instant') return z.iso.datetime({ offset: true, error })
  // No NUL: PostgreSQL refuses it in text.
  if (rule.kind === 'text')
    return z
      .string({ error })
      .max(rule.maximum, { error })
      .regex(/^[^\0]*$/, { error })
  const maximum = rule.kind === 'count' ? rule.maximum : Number.MAX_SAFE_INTEGER
  return fromText
    ? wholeNumber(maximum, wrong(field, rule))
    : z.int({ error }).min(1, { error }).max(maximum, { error })
}

function wrong(field: string, rule: FieldRule<keyof typeof lifecycles>): string {
  const options = 'oneOf' in rule ? rule.oneOf : 'statusOf' in rule ? statusesOf(rule.statusOf) : undefined
  if (options) return fieldMessage('oneOf', field, { options: options.join(' or ') })
  return fieldMessage((rule as { kind: 'id' }).kind, field, rule as object as Record<string, unknown>)
}

function statusesOf(name: keyof typeof lifecycles): [string, ...string[]] {
  return Object.keys(lifecycles[name].statuses) as [string, ...string[]]
}
