import { safeGet, safePick } from '../../core/safe-get'
import { ajvIssues, isAjvError } from './ajv-issues'
import { type IssueReader, listOf } from './issue-reader'
import { pointerPath } from './json-pointer'

interface TypeboxError {
  readonly path: string
  readonly message: string
}

/** typebox 0.34 has one error and a function for all of them; typebox 1 keeps errors in ajv's form. */
export const fromTypebox: IssueReader = (thrown) => {
  const { error, cause } = safePick(thrown, 'error', 'cause')
  const later = listOf(safeGet(cause, 'errors'), isAjvError)
  if (later) return ajvIssues(later)
  const earlier = isTypeboxError(error) ? allErrors(thrown, error) : listOf<TypeboxError>(thrown, isTypeboxError)
  return earlier?.map(({ path, message }) => ({ message, path: pointerPath(path) }))
}

function allErrors(thrown: unknown, first: TypeboxError): TypeboxError[] {
  const errors = safeGet(thrown, 'Errors')
  return typeof errors === 'function' ? [...errors.call(thrown)].filter(isTypeboxError) : [first]
}

function isTypeboxError(value: unknown): value is TypeboxError {
  const { path, message, type } = safePick(value, 'path', 'message', 'type')
  return typeof path === 'string' && typeof message === 'string' && typeof type === 'number'
}
