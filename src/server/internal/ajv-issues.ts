import { safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import { pointerPath } from './json-pointer'

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
  const { missingProperty, additionalProperty, requiredProperties } = safePick(
    params,
    'missingProperty',
    'additionalProperty',
    'requiredProperties',
  )
  const members = Array.isArray(requiredProperties) ? requiredProperties : [missingProperty ?? additionalProperty]
  return members.map((member) => ({ message: text, path: typeof member === 'string' ? [...path, member] : path }))
}
