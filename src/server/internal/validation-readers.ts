import { asObject, safeGet, safePick } from '../../core/safe-get'
import type { ValidationIssue } from '../../http'
import { ajvIssues, isAjvError } from './ajv-issues'
import { classValidatorIssues, type PropertyErrors } from './class-validator-issues'
import { pointerPath } from './json-pointer'
import { textPath } from './text-path'

/** Reads the issues of one validator's error; `undefined` for any other value. */
export type IssueReader = (thrown: unknown) => Iterable<ValidationIssue> | undefined

/** Any Standard Schema and its own errors: zod 3 and 4, valibot, arktype. */
export const fromIssues: IssueReader = (thrown) => {
  const { issues, arkErrors } = safePick(thrown, 'issues', 'arkErrors')
  return listOf(issues, isIssue) ?? listOf(arkErrors, isIssue) ?? listOf(thrown, isLocatedIssue)
}

export const fromJoi: IssueReader = (thrown) => {
  const { isJoi, details } = safePick(thrown, 'isJoi', 'details')
  return isJoi === true ? listOf(details, isIssue) : undefined
}

/** celebrate keeps Joi's errors by the part of the request. */
export const fromCelebrate: IssueReader = (thrown) => {
  const details = safeGet(thrown, 'details')
  if (!(details instanceof Map)) return undefined
  const parts = [...details.values()].map(fromJoi)
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts.flatMap((part) => [...part]) : undefined
}

/** An error of one field has no inner ones. */
export const fromYup: IssueReader = (thrown) => {
  const { name, inner, errors } = safePick(thrown, 'name', 'inner', 'errors')
  if (name !== 'ValidationError' || !Array.isArray(inner) || !isTextList(errors)) return undefined
  return inner.length > 0 ? inner.flatMap((each) => [...(fromYup(each) ?? [])]) : yupIssues(thrown, errors)
}

function yupIssues(thrown: unknown, errors: readonly string[]): ValidationIssue[] {
  const path = safeGet(thrown, 'path')
  return errors.map((message) => ({ message, path: typeof path === 'string' ? textPath(path) : [] }))
}

/** The errors of a compiled schema, or the `ValidationError` of an asynchronous one. */
export const fromAjv: IssueReader = (thrown) => {
  const errors = listOf(thrown, isAjvError) ?? listOf(safeGet(thrown, 'errors'), isAjvError)
  return errors && ajvIssues(errors)
}

/** typebox 0.34 has one error and a function for all of them; typebox 1 keeps errors in ajv's form. */
export const fromTypebox: IssueReader = (thrown) => {
  const { error, Errors, cause } = safePick(thrown, 'error', 'Errors', 'cause')
  const later = listOf(safeGet(cause, 'errors'), isAjvError)
  if (later) return ajvIssues(later)
  const all = isTypeboxError(error)
    ? allTypeboxErrors(thrown, error, Errors)
    : listOf<TypeboxError>(thrown, isTypeboxError)
  return all?.map(({ path, message }) => ({ message, path: pointerPath(path) }))
}

function allTypeboxErrors(thrown: unknown, first: TypeboxError, errors: unknown): TypeboxError[] {
  return typeof errors === 'function' ? [...errors.call(thrown)].filter(isTypeboxError) : [first]
}

/** An array, as `validate` returns it and `validateOrReject` throws it. */
export const fromClassValidator: IssueReader = (thrown) => {
  const errors = listOf<PropertyErrors>(thrown, isPropertyErrors)
  return errors && classValidatorIssues(errors)
}

/** `validationResult(request).throw()`. */
export const fromExpressValidator: IssueReader = (thrown) => {
  const { errors, array } = safePick(thrown, 'errors', 'array')
  const problems = typeof array === 'function' ? listOf<ExpressProblem>(errors, isExpressProblem) : undefined
  return problems?.map(({ msg, path }) => ({ message: String(msg), path: path === undefined ? [] : textPath(path) }))
}

/** mongoose lists the errors of a subdocument beside the subdocument itself. */
export const fromMongoose: IssueReader = (thrown) => {
  const { name, errors, _message } = safePick(thrown, 'name', 'errors', '_message')
  if (name !== 'ValidationError' || typeof _message !== 'string') return undefined
  return Object.entries(asObject(errors)).flatMap(([path, error]) => {
    const { message, errors: below } = safePick(error, 'message', 'errors')
    if (typeof message !== 'string' || below !== undefined) return []
    // A cast names the model.
    return [{ message: message.replace(/ for model "[^"]*"$/, ''), path: path.split('.') }]
  })
}

export const fromSuperstruct: IssueReader = (thrown) => {
  const { name, failures } = safePick(thrown, 'name', 'failures')
  if (name !== 'StructError' || typeof failures !== 'function') return undefined
  return listOf<ValidationIssue>([...failures.call(thrown)], isIssue)
}

function listOf<Item>(value: unknown, isItem: (item: unknown) => boolean): Item[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every(isItem) ? (value as Item[]) : undefined
}

/** Not an `Error`, whose message is for the log. */
function isIssue(value: unknown): value is ValidationIssue {
  const { message, path } = safePick(value, 'message', 'path')
  return !(value instanceof Error) && typeof message === 'string' && (path == null || Array.isArray(path))
}

/** A list of anything with a message is no list of issues. */
function isLocatedIssue(value: unknown): boolean {
  return isIssue(value) && Array.isArray(value.path)
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

interface TypeboxError {
  readonly path: string
  readonly message: string
}

function isTypeboxError(value: unknown): value is TypeboxError {
  const { path, message, type } = safePick(value, 'path', 'message', 'type')
  return typeof path === 'string' && typeof message === 'string' && typeof type === 'number'
}

function isPropertyErrors(value: unknown): boolean {
  const { property, constraints, children } = safePick(value, 'property', 'constraints', 'children')
  return typeof property === 'string' && (typeof constraints === 'object' || Array.isArray(children))
}

interface ExpressProblem {
  readonly msg: unknown
  readonly path?: string
}

function isExpressProblem(value: unknown): boolean {
  const { msg, type, path } = safePick(value, 'msg', 'type', 'path')
  return msg !== undefined && typeof type === 'string' && (path === undefined || typeof path === 'string')
}
