import { safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'

/** Reads the issues of one validator's error; `undefined` for any other value. */
export type IssueReader = (thrown: unknown) => Iterable<ValidationIssue> | undefined

/** A list that is not empty, if each item has the form. */
export function listOf<Item>(value: unknown, isItem: (item: unknown) => boolean): Item[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(isItem) ? (value as Item[]) : undefined
}

/** Whether a value is an issue as Standard Schema has it. Not an `Error`, whose message is for the log. */
export function isIssue(value: unknown): value is ValidationIssue {
  const { message, path } = safePick(value, 'message', 'path')
  return !(value instanceof Error) && typeof message === 'string' && (path == null || Array.isArray(path))
}
