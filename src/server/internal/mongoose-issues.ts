import { asObject, safeGet, safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import type { IssueReader } from './issue-reader'

const fields = ['name', 'errors', '_message', 'path', 'stringValue'] as const

/** A query throws a bare cast. A `ValidationError` lists the errors of a subdocument beside the subdocument itself. */
export const fromMongoose: IssueReader = (thrown) => {
  const { name, errors, _message, path, stringValue } = safePick(thrown, ...fields)
  if (name === 'CastError' && typeof path === 'string' && stringValue !== undefined) return issuesOf(path, thrown)
  if (name !== 'ValidationError' || typeof _message !== 'string') return undefined
  const leaves = Object.entries(asObject(errors)).filter(([, error]) => safeGet(error, 'errors') === undefined)
  return leaves.flatMap(([field, error]) => issuesOf(field, error))
}

function issuesOf(path: string, error: unknown): ValidationIssue[] {
  const message = safeGet(error, 'message')
  return typeof message === 'string' ? [{ message: message.replace(model, ''), path: path.split('.') }] : []
}

/** A cast names the model, and may name its reason after it. */
const model = / for model "[^"]*"(?=$| because of "[^"]*"$)/
