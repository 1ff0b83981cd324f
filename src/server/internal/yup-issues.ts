import { safeGet, safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import { textPath } from './text-path'

/** An error of one field has no inner ones. */
export const fromYup = (thrown: unknown): ValidationIssue[] | undefined => {
  const { name, inner, errors } = safePick(thrown, 'name', 'inner', 'errors')
  if (name !== 'ValidationError' || !Array.isArray(inner) || !isTextList(errors)) return undefined
  return inner.length > 0 ? inner.flatMap((each) => fromYup(each) ?? []) : issuesOf(thrown, errors)
}

function issuesOf(thrown: unknown, errors: readonly string[]): ValidationIssue[] {
  const path = safeGet(thrown, 'path')
  return errors.map((message) => ({ message, path: typeof path === 'string' ? textPath(path) : [] }))
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}
