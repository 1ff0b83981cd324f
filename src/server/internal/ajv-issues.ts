import { safeGet, safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import { type IssueReader, listOf } from './issue-reader'
import { pointerPath } from './json-pointer'

/** The errors of a compiled schema, or the `ValidationError` of an asynchronous one. */
export const fromAjv: IssueReader = (thrown) => {
  const errors = listOf(thrown, isAjvError) ?? listOf(safeGet(thrown, 'errors'), isAjvError)
  return errors && ajvIssues(errors)
}

/** The issues of ajv's errors, also of typebox 1, which has their form. */
export function ajvIssues(errors: readonly unknown[]): ValidationIssue[] {
  return errors.flatMap(issuesOf)
}

/** Whether a value is one of ajv's errors. */
export function isAjvError(value: unknown): boolean {
  const { keyword, schemaPath } = safePick(value, 'keyword', 'schemaPath')
  return typeof keyword === 'string' && typeof schemaPath === 'string'
}

function issuesOf(error: unknown): ValidationIssue[] {
  const { instancePath, message, params } = safePick(error, 'instancePath', 'message', 'params')
  const path = typeof instancePath === 'string' ? pointerPath(instancePath) : []
  const text = typeof message === 'string' ? message : 'Invalid'
  return membersOf(params).map((member) => ({ message: text, path: member === undefined ? path : [...path, member] }))
}

/** The members that an error names: ajv names one at a time, typebox 1 lists them. `undefined` for the value itself. */
function membersOf(params: unknown): readonly (string | undefined)[] {
  for (const name of ['missingProperty', 'additionalProperty', 'unevaluatedProperty'] as const) {
    const member = safeGet(params, name)
    if (typeof member === 'string') return [member]
  }
  for (const name of ['requiredProperties', 'additionalProperties', 'unevaluatedProperties'] as const) {
    const members = safeGet(params, name)
    if (Array.isArray(members) && members.length > 0) return members.map(String)
  }
  return [undefined]
}
