import { messageOf } from '../core/body-message'
import type { BodyReader } from '../core/body-reader'
import type { EnvelopeFields } from '../core/envelope'
import { isText } from '../core/parse-field-errors'
import { asObject } from '../core/safe-get'
import type { FieldErrors } from '../core/wire-error'
import { type FieldText, fieldMap, fieldName } from './field-map'

/** Rails: `{ "errors": { "items[0].name": ["can't be blank"] } }`, a list of full sentences, or `{ "error": "text" }`. */
export const rails: BodyReader = (body) => {
  const { errors } = asObject(body)
  if (isTextList(errors)) return said(body, fieldMap(errors.map((text) => ['_', text])))
  return said(body, fieldMap(entriesOf(errors).flatMap(([field, texts]) => each(fieldName(field), texts))))
}

/** NestJS with `ValidationPipe`: `{ "message": ["items.0.name must be a string"] }`. A text begins with its field. */
export const nest: BodyReader = (body) => {
  const { message } = asObject(body)
  if (!isTextList(message)) return undefined
  return said(body, fieldMap(message.map((text) => [/^[\w.[\]]+(?= )/.exec(text)?.[0] ?? '_', text])))
}

/** FastAPI: `{ "detail": [{ "loc": ["body", "items", 0, "name"], "msg": "Field required" }] }`. */
export const fastapi: BodyReader = (body) => {
  const { detail } = asObject(body)
  return said(
    body,
    fieldMap(listOf(detail).map(({ loc, msg }) => [Array.isArray(loc) ? loc.slice(1).join('.') || '_' : '_', msg])),
  )
}

/** Django REST framework: a map of lists, nested as the input is. */
export const djangoRest: BodyReader = (body) => said(body, fieldMap(nested(body, '', 0)))

/** JSON:API: `{ "errors": [{ "detail": "…", "source": { "pointer": "/data/attributes/name" } }] }`. */
export const jsonApi: BodyReader = (body) =>
  said(
    body,
    fieldMap(
      listOf(asObject(body).errors).map(({ detail, title, source }) => {
        const { pointer, parameter } = asObject(source)
        const path = isText(pointer) ? pointer.replace(/^\/data(\/attributes|\/relationships)?/, '') : parameter
        return [isText(path) ? fieldName(path) : '_', detail ?? title]
      }),
    ),
  )

/** Spring: `{ "errors": [{ "field": "items[0].name", "defaultMessage": "must not be blank" }] }`. */
export const spring: BodyReader = (body) =>
  said(
    body,
    fieldMap(
      listOf(asObject(body).errors).map(({ field, defaultMessage }) => [
        isText(field) ? fieldName(field) : '_',
        defaultMessage,
      ]),
    ),
  )

/** Symfony: `{ "violations": [{ "propertyPath": "items[0].name", "title": "This value should not be blank." }] }`. */
export const symfony: BodyReader = (body) =>
  said(
    body,
    fieldMap(
      listOf(asObject(body).violations).map(({ propertyPath, message, title }) => [
        isText(propertyPath) ? fieldName(propertyPath) : '_',
        message ?? title,
      ]),
    ),
  )

/** ASP.NET Core: `{ "title": "…", "errors": { "$.items[0].name": ["…"] } }`. */
export const aspnet: BodyReader = (body) =>
  said(body, fieldMap(entriesOf(asObject(body).errors).flatMap(([field, texts]) => each(fieldName(field), texts))))

/** A list of fields under `errors`: `{ "errors": [{ "field": "items[0].name", "message": "…" }] }`. */
export const fieldList: BodyReader = (body) =>
  said(
    body,
    fieldMap(
      listOf(asObject(body).errors).map(({ field, path, property, name, param, message, msg }) => {
        const place = [field, path, property, name, param].find((part) => isText(part) || Array.isArray(part))
        return [place === undefined ? '_' : fieldName([place].flat().join('.')), message ?? msg]
      }),
    ),
  )

/**
 * GraphQL: the field map that servers keep in `extensions` of an error: `validation` (Lighthouse), `fieldErrors`, `errors`. The code in
 * `extensions` is no name of your contract.
 */
export const graphql: BodyReader = (body) =>
  said(
    body,
    fieldMap(
      listOf(asObject(body).errors).flatMap(({ extensions }) => {
        const { validation, fieldErrors, errors } = asObject(extensions)
        return entriesOf(validation ?? fieldErrors ?? errors).flatMap(([field, texts]) => each(fieldName(field), texts))
      }),
    ),
  )

/** What was read, if there are field errors: for a message alone, no reader is needed. */
function said(body: unknown, errors: FieldErrors | undefined): EnvelopeFields | undefined {
  if (errors === undefined) return undefined
  const message = messageOf(body) ?? Object.values(errors)[0]?.[0]
  return { errors, ...(message !== undefined && { message }) }
}

const entriesOf = (value: unknown): [string, unknown][] => (Array.isArray(value) ? [] : Object.entries(asObject(value)))

const each = (field: string, texts: unknown): FieldText[] => [texts].flat().map((text) => [field, text])

function listOf(value: unknown): { readonly [key: string]: unknown }[] {
  return Array.isArray(value) ? value.map(asObject) : []
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isText)
}

/** The deepest input whose errors are read. */
const deepest = 10

function nested(value: unknown, path: string, depth: number): FieldText[] {
  if (isTextList(value)) return each(path || '_', value)
  if (depth > deepest) return []
  return Object.entries(asObject(value)).flatMap(([key, below]) => {
    const own = key === 'non_field_errors' ? path : `${path}${path && '.'}${key}`
    return nested(below, own, depth + 1)
  })
}
