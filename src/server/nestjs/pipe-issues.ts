import { asObject, safeGet, safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import { validationIssues } from '../internal/validation-issues'

/**
 * What a pipe of Nest says of each field: `ValidationPipe` and `StandardSchemaValidationPipe` without our options, a factory that hands
 * class-validator's errors to an exception, or nestjs-zod. `undefined` for any other exception.
 *
 * @param response the body of the exception
 */
export function pipeIssues(response: unknown): ValidationIssue[] | undefined {
  const { message, errors } = safePick(response, 'message', 'errors')
  const issues = validationIssues(response) ?? validationIssues(errors) ?? validationIssues(message)
  if (issues) return issues
  if (isTextList(message)) return message.map(issueOfText)
  return groupedIssues(message)
}

/** `errorFormat: 'grouped'` of `ValidationPipe`: texts by the path. */
function groupedIssues(message: unknown): ValidationIssue[] | undefined {
  if (Array.isArray(message)) return undefined
  const fields = Object.entries(asObject(message))
  if (fields.length === 0 || !fields.every(([, texts]) => isTextList(texts))) return undefined
  return fields.flatMap(([field, texts]) => {
    // Nest's own key for errors that it left out.
    const path = field === '...' ? [] : field.split('.')
    return (texts as string[]).map((text) => ({ message: text, path }))
  })
}

/**
 * A text of a pipe, which begins with the path: `items.0.name must be a string` of class-validator, `items.0.name: Expected string` of a
 * schema. Any other text, such as a message of your own, is about the whole input.
 */
function issueOfText(text: string): ValidationIssue {
  const colon = Math.max(text.indexOf(': '), 0)
  const path = text.slice(0, colon)
  return isPath(path) ? { message: text.slice(colon + 2), path: path.split('.') } : issueOfClassValidator(text)
}

/** Nest puts the path of the parent before the whole text: `items.0.each value in tags must be a string`. */
function issueOfClassValidator(text: string): ValidationIssue {
  const end = text.search(/ must | should | is not a valid decimal number\.$| is not strong enough$/)
  const subject = text.slice(0, Math.max(end, 0)).replace(/'s elements$/, '')
  const start = subject.lastIndexOf(' ') + 1
  const opening = openings.find((each) => subject.slice(0, start).endsWith(each)) ?? ''
  const parentEnd = opening === '' ? subject.lastIndexOf('.') + 1 : start - opening.length
  const path = opening === '' ? subject : subject.slice(0, parentEnd) + subject.slice(start)
  return isPath(path) ? { message: text.slice(parentEnd), path: path.split('.') } : { message: text }
}

/** How class-validator begins some texts, the longest first. */
const openings = ['each value in nested property ', 'each value in ', 'nested property ', 'property ', 'All '] as const

function isPath(text: string): boolean {
  return text !== '' && !/\s/.test(text)
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
}

/** The body of an exception of Nest. */
export function responseOf(exception: object): unknown {
  const getResponse = safeGet(exception, 'getResponse')
  return typeof getResponse === 'function' ? getResponse.call(exception) : undefined
}
