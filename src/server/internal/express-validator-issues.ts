import { safeGet, safePick } from '../../core/safe-get'
import { type IssueReader, listOf } from './issue-reader'
import { textPath } from './text-path'

interface Problem {
  readonly msg: unknown
  readonly path?: string
  readonly fields?: unknown
}

/** `validationResult(request).throw()`. */
export const fromExpressValidator: IssueReader = (thrown) => {
  const { errors, array } = safePick(thrown, 'errors', 'array')
  const problems = typeof array === 'function' ? listOf<Problem>(errors, isProblem) : undefined
  return problems?.flatMap(({ msg, path, fields }) => {
    // A message may be of any type.
    const message = typeof msg === 'string' ? msg : 'Invalid value'
    // `checkExact` lists the fields that it does not know.
    const paths = Array.isArray(fields) ? fields.map((field) => String(safeGet(field, 'path'))) : [path ?? '']
    return paths.map((each) => ({ message, path: textPath(each) }))
  })
}

function isProblem(value: unknown): boolean {
  const { msg, type, path } = safePick(value, 'msg', 'type', 'path')
  return msg !== undefined && typeof type === 'string' && (path === undefined || typeof path === 'string')
}
