/**
 * The form of an error as data: a body with variables in the place of values. A server writes it and a client reads it; other
 * languages and documents can follow it.
 *
 * - The variables are `$name $code $message $status $errors $retryAfter $details $timestamp $requestId $docs`. A variable is a whole
 *   string; `$$` at the start of a string or a key is a literal `$`.
 * - `{ $each: '$errors', field: '$field', reason: '$text' }` is a list of the field errors. In a list, it adds its items to the others.
 *   Its items may hold other variables too: they are written, not read.
 * - A variable without a value drops its key. An object or a list whose variables all lack a value is dropped with its constants.
 * - Constants are written. When a list is read, they tell which of its items is which; elsewhere they are not looked at.
 * - A body fits if it has the `$name`, or, in a template without `$name`, the `$code`. So rows without a code need a `$name`.
 */
export type EnvelopeTemplate = TemplateObject | readonly TemplateValue[]

/** A variable, a constant, or an object or list of them. */
export type TemplateValue = string | number | boolean | null | TemplateObject | readonly TemplateValue[]

/** An object of a template. A key whose value is `undefined` counts as absent. */
export interface TemplateObject {
  readonly [key: string]: TemplateValue | undefined
}

/** The variables of an envelope's template. */
export const templateVariables = [
  '$name',
  '$code',
  '$message',
  '$status',
  '$errors',
  '$retryAfter',
  '$details',
  '$timestamp',
  '$requestId',
  '$docs',
] as const

/** The variables of one field error, in the items of `$each`. */
export const itemVariables = ['$field', '$text'] as const

/** A variable, wherever it may stand. */
export type TemplateVariable = (typeof templateVariables)[number] | (typeof itemVariables)[number]

/** What tells whose error a body is: the name, else the code. `undefined` for a template that no client could read. */
export function identifierOf(template: EnvelopeTemplate): 'name' | 'code' | undefined {
  return (['name', 'code'] as const).find((key) => holds(template, `$${key}`))
}

/** The items of `$each` do not count: only their fields and texts are read. */
function holds(node: unknown, variable: string): boolean {
  if (typeof node !== 'object' || node === null) return node === variable
  return !Object.hasOwn(node, '$each') && Object.values(node).some((each) => holds(each, variable))
}
