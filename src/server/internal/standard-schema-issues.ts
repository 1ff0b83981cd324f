import { safePick } from '../../core/safe-get'
import { type IssueReader, isIssue, listOf } from './issue-reader'

/** Any Standard Schema and its own errors: zod 3 and 4, valibot, arktype. */
export const fromIssues: IssueReader = (thrown) => {
  const { issues, arkErrors } = safePick(thrown, 'issues', 'arkErrors')
  return listOf(issues, isIssue) ?? listOf(arkErrors, isIssue) ?? listOf(thrown, isLocatedIssue)
}

/** A list of anything with a message is no list of issues, nor are the errors of a GraphQL server, which have a path too. */
function isLocatedIssue(value: unknown): boolean {
  return isIssue(value) && Array.isArray(value.path) && !('locations' in value || 'extensions' in value)
}
