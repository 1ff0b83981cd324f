import { safeGet, safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import { type IssueReader, isIssue, listOf } from './issue-reader'

export const fromJoi = (thrown: unknown): ValidationIssue[] | undefined => {
  const { isJoi, details } = safePick(thrown, 'isJoi', 'details')
  return isJoi === true ? listOf(details, isIssue) : undefined
}

/** celebrate keeps Joi's errors by the part of the request. */
export const fromCelebrate: IssueReader = (thrown) => {
  const details = safeGet(thrown, 'details')
  if (!(details instanceof Map)) return undefined
  const parts = Array.from(details.values(), fromJoi)
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.flat() : undefined
}
