import { safePick } from '../../core/safe-get'
import { type IssueReader, isIssue, listOf } from './issue-reader'

export const fromSuperstruct: IssueReader = (thrown) => {
  const { name, failures } = safePick(thrown, 'name', 'failures')
  if (name !== 'StructError' || typeof failures !== 'function') return undefined
  return listOf([...failures.call(thrown)], isIssue)
}
