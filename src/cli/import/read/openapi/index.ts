import type { Note, OperationPart, Part, SourceDocument } from '../../document'
import { keyOf } from '../../interpret/words'
import { partsOf, untitled } from '../records'
import { memberOf, plainValue, type Tree, textOf } from '../tree'
import { entriesOf, resolve } from './reference'
import { type ShownError, shownErrors } from './shown-errors'

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** More names than a client wants to tell apart: such a response lists all errors of the API. */
const mostNames = 100

/** Whether a tree is an OpenAPI or Swagger document. */
export const isOpenapi = (tree: Tree): boolean =>
  memberOf(tree, 'openapi') !== undefined || memberOf(tree, 'swagger') !== undefined

/**
 * Reads an OpenAPI document: the rows that its error responses show in examples, constants and enumerations, its operations, and
 * tables in its extensions (`x-error-codes`).
 */
export function readOpenapi(document: Tree): SourceDocument {
  const notes: Note[] = []
  const operations: Endpoint[] = []
  // Responses that operations share are read once.
  const known = new Map<Tree, readonly ShownError[]>()
  const errorsOf = (response: Tree, status: number) => {
    const found = known.get(response) ?? shownErrors(response, document, status)
    known.set(response, found)
    return found
  }
  for (const [path, method, operation] of operationsOf(document)) {
    const shown: ShownError[] = []
    let success: number | undefined
    for (const { key, value, line } of entriesOf(memberOf(operation, 'responses'))) {
      const status = Number(key)
      if (status >= 200 && status < 300) success ??= status
      if (!(status >= 400 && status < 600)) continue
      const found = errorsOf(resolve(value, document) ?? value, status)
      if (found.length === 0) notes.push({ line, text: `${method} ${path} names no error for ${status}` })
      if (found.length > mostNames) {
        notes.push({
          line,
          text: `${method} ${path} lists ${found.length} errors for ${status}: too many for one operation`,
        })
      } else shown.push(...found)
    }
    operations.push({ part: operationPart(operation, path, method, success ?? 200), shown })
  }
  const rows = rowsOf([...known.values()].flat(), notes)
  const parts = [...extensionsOf(document), ...tableOf(rows), ...examplesOf(known), ...operations.map(withErrors(rows))]
  const version = textOf(memberOf(document, 'info', 'version'))
  return { parts, notes, ...(version === undefined ? {} : { version }) }
}

interface Endpoint {
  readonly part: Omit<OperationPart, 'errors'>
  readonly shown: readonly ShownError[]
}

function* operationsOf(document: Tree): Generator<[path: string, method: string, operation: Tree]> {
  for (const { key: path, value } of entriesOf(memberOf(document, 'paths'))) {
    for (const { key: method, value: operation } of entriesOf(value)) {
      if (methods.includes(method)) yield [path, method.toUpperCase(), operation]
    }
  }
}

function operationPart(operation: Tree, path: string, method: string, success: number): Endpoint['part'] {
  const id = textOf(memberOf(operation, 'operationId'))
  const name = keyOf(id ?? `${method} ${path}`)
  const summary = textOf(memberOf(operation, 'summary')) ?? `${method} ${path}`
  return { kind: 'operation', headings: [], line: operation.line, name, method, path, summary, success }
}

/** The names that an operation's responses show, with the status that each row has. */
const withErrors =
  (rows: ReadonlyMap<string, ShownError>) =>
  ({ part, shown }: Endpoint): OperationPart => {
    const names = shown.filter(({ name, status }) => rows.get(name)?.status === status).map(({ name }) => name)
    return { ...part, errors: [...new Set(names)] }
  }

/** One row for each name. An enumeration that several statuses share does not tell the status of its names. */
function rowsOf(shown: readonly ShownError[], notes: Note[]): Map<string, ShownError> {
  const byName = new Map<string, ShownError[]>()
  for (const each of shown) {
    const same = byName.get(each.name)
    if (same) same.push(each)
    else byName.set(each.name, [each])
  }
  const rows = new Map<string, ShownError>()
  for (const [name, all] of byName) {
    const certain = all.filter(({ isCertain }) => isCertain)
    const [first, ...others] = certain.length > 0 ? certain : all
    if (first === undefined) continue
    const { line } = first
    const statuses = [...new Set([first, ...others].map(({ status }) => status))]
    if (statuses.length === 1 || certain.length > 0) rows.set(name, first)
    if (statuses.length === 1) continue
    const taken = certain.length > 0 ? `${first.status} is taken` : 'no row is made'
    notes.push({ line, text: `${name} is answered with ${statuses.join(', ')}: ${taken}` })
  }
  return rows
}

function tableOf(rows: ReadonlyMap<string, ShownError>): Part[] {
  const [first] = rows.values()
  if (first === undefined) return []
  const cells = Array.from(rows.values(), ({ line, name, status, meaning }) => ({
    line,
    cells: [name, String(status), meaning],
  }))
  return [{ kind: 'table', headings: [], line: first.line, header: ['name', 'http status', 'meaning'], rows: cells }]
}

function examplesOf(known: ReadonlyMap<Tree, readonly ShownError[]>): Part[] {
  return [...known.values()].flat().flatMap(({ line, example }): Part[] => {
    return example ? [{ kind: 'example', headings: [], line, value: plainValue(example) }] : []
  })
}

/** Tables in `x-…` members of the document, of its info and of its components. */
function extensionsOf(document: Tree): Part[] {
  return [document, memberOf(document, 'info'), memberOf(document, 'components')]
    .flatMap((each) => entriesOf(each))
    .filter(({ key, value }) => key.startsWith('x-') && value.kind !== 'text')
    .flatMap(({ value }) => partsOf(value, untitled))
}
