import type { ValidationIssue } from '../../http'
import { fromAjv } from './ajv-issues'
import { fromClassValidator } from './class-validator-issues'
import { fromExpressValidator } from './express-validator-issues'
import type { IssueReader } from './issue-reader'
import { fromCelebrate, fromJoi } from './joi-issues'
import { fromMongoose } from './mongoose-issues'
import { fromSequelize } from './sequelize-issues'
import { fromIssues } from './standard-schema-issues'
import { fromSuperstruct } from './superstruct-issues'
import { fromTypebox } from './typebox-issues'
import { fromYup } from './yup-issues'

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
  fromSequelize,
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
