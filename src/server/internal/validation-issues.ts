import type { ValidationIssue } from '../../http'
import {
  fromAjv,
  fromCelebrate,
  fromClassValidator,
  fromExpressValidator,
  fromIssues,
  fromJoi,
  fromMongoose,
  fromSuperstruct,
  fromTypebox,
  fromYup,
  type IssueReader,
} from './validation-readers'

/** The most exact ones first: ajv's errors are issues by their form, too. */
const readers: readonly IssueReader[] = [
  fromJoi,
  fromCelebrate,
  fromYup,
  fromAjv,
  fromTypebox,
  fromClassValidator,
  fromExpressValidator,
  fromMongoose,
  fromSuperstruct,
  fromIssues,
]

/** What a validator's error says of each field; `undefined` for any other value. Told by what the error carries, not by its class. */
export function validationIssues(thrown: unknown): ValidationIssue[] | undefined {
  for (const read of readers) {
    const issues = read(thrown)
    if (issues) return [...issues]
  }
  return undefined
}
