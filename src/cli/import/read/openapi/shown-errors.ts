import { memberOf, type Tree, textOf } from '../tree'
import { entriesOf, itemsOf, resolve } from './reference'

/** A row that an error response shows. */
export interface ShownError {
  readonly line: number
  readonly name: string
  readonly status: number
  readonly meaning: string
  /** An example or a constant shows it; an enumeration may be shared by all responses. */
  readonly isCertain: boolean
  /** The example's body. */
  readonly example?: Tree
}

/** The fields of an error's body that may hold its name. */
const nameFields = ['error', 'code', 'name', 'type', 'error_code', 'errorCode']

const messageFields = ['message', 'detail', 'error_description', 'title', 'description']

/** More schemas inside one another than a response has. */
const deepest = 8

/** The rows that a response shows: in its examples, or else in its schema. */
export function shownErrors(response: Tree, document: Tree, status: number): ShownError[] {
  const description = textOf(memberOf(response, 'description')) ?? ''
  // Swagger 2 has the schema and the examples in the response itself.
  const contents = [...entriesOf(memberOf(response, 'content')).map(({ value }) => value), response]
  const ofExamples = contents
    .flatMap((content) => examplesOf(content, document))
    .flatMap((example): ShownError[] => {
      const body = bodyOf(example)
      if (body === undefined) return []
      const meaning = body.message || description
      return [{ line: example.line, status, name: body.name, meaning, isCertain: true, example }]
    })
  if (ofExamples.length > 0) return ofExamples
  const names = contents.flatMap((content) => namesIn(memberOf(content, 'schema'), document, deepest))
  // A constant narrows the enumeration of a schema that it is combined with.
  const constants = names.filter(({ isCertain }) => isCertain)
  return (constants.length > 0 ? constants : names).map((each) => ({ ...each, status, meaning: description }))
}

function examplesOf(content: Tree, document: Tree): Tree[] {
  const several = entriesOf(memberOf(content, 'examples')).map(({ value }) => {
    const example = resolve(value, document) ?? value
    return memberOf(example, 'value') ?? example
  })
  const ofSchema = memberOf(resolve(memberOf(content, 'schema'), document), 'example')
  return [memberOf(content, 'example'), ...several, ofSchema].filter((each) => each !== undefined)
}

/** The name and the text of an error's body; some APIs have both in an `error` object. */
function bodyOf(example: Tree): { readonly name: string; readonly message: string } | undefined {
  const inner = memberOf(example, 'error')
  for (const tree of inner?.kind === 'map' ? [inner, example] : [example]) {
    const texts = (fields: readonly string[]) => fields.map((field) => textOf(memberOf(tree, field)))
    const name = texts(nameFields).find((each) => each && /^[A-Za-z]/.test(each))
    if (name !== undefined) return { name, message: texts(messageFields).find((each) => each !== undefined) ?? '' }
  }
  return undefined
}

type ShownName = Pick<ShownError, 'line' | 'name' | 'isCertain'>

/** The constants and enumerations of a schema's name field. */
function namesIn(schema: Tree | undefined, document: Tree, depth: number): ShownName[] {
  const tree = resolve(schema, document)
  if (tree === undefined || depth === 0) return []
  const properties = memberOf(tree, 'properties')
  const own = nameFields.flatMap((field) => {
    const property = resolve(memberOf(properties, field), document)
    const constant = memberOf(property, 'const')
    const values = constant ? [constant] : itemsOf(memberOf(property, 'enum'))
    return values.flatMap((each): ShownName[] => {
      const name = textOf(each)
      const isName = name !== undefined && /^[A-Za-z]/.test(name)
      return isName ? [{ line: each.line, name, isCertain: values.length === 1 }] : []
    })
  })
  const parts = ['allOf', 'oneOf', 'anyOf'].flatMap((key) => itemsOf(memberOf(tree, key)))
  return [...own, ...parts.flatMap((each) => namesIn(each, document, depth - 1))]
}
