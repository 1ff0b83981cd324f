import type { Part, SourceDocument, TablePart } from '../document'
import { isHeaderOf } from '../interpret/columns'
import { memberOf, type Tree, type TreeMap, textOf } from './tree'

/**
 * Reads maps and lists of records: rows by name or by code, lists of rows, and names with a text alone. Keys above a table are its
 * headings.
 */
export function readRecords(tree: Tree): SourceDocument {
  const version = textOf(memberOf(tree, 'version'))
  return { parts: partsOf(tree, untitled), notes: [], ...(version === undefined ? {} : { version }) }
}

/** Where a page has its title, a tree has nothing. */
export const untitled: readonly string[] = ['']

/** The parts of a tree below these keys. */
export function partsOf(tree: Tree, headings: readonly string[]): Part[] {
  if (tree.kind === 'text') return [{ kind: 'text', headings, line: tree.line, lines: [String(tree.value)] }]
  if (tree.kind === 'list') return partsOfList(tree.items, headings, tree.line)
  const { entries, line } = tree
  const texts = entries.filter(({ value }) => cellOf(value) !== undefined)
  if (isGraph(tree, headings)) {
    const rows = entries.map((each) => ({ line: each.line, cells: [each.key, cellOf(each.value) ?? ''] }))
    return [{ kind: 'table', headings, line, header: ['from', 'to'], rows }]
  }
  const records = entries.filter(({ value }) => isRecord(value))
  if (records.length > 0 && records.length * 2 >= entries.length) {
    const rows = records.map(({ key, line, value }) => ({ key, line, record: value as TreeMap }))
    const others = entries.filter(({ value }) => !isRecord(value))
    return [tableOf(rows, headings, line), ...others.flatMap((each) => nested(each, headings))]
  }
  if (isRecord(tree)) return [tableOf([{ line, record: tree }], headings, line)]
  if (texts.length === entries.length && entries.length > 0) return [pairs(tree, headings)]
  return entries.flatMap((each) => nested(each, headings))
}

function nested({ key, value, line }: TreeMap['entries'][number], headings: readonly string[]): Part[] {
  const text = value.kind === 'text' ? `${key}: ${String(value.value)}` : undefined
  return text === undefined ? partsOf(value, [...headings, key]) : [{ kind: 'text', headings, line, lines: [text] }]
}

function partsOfList(items: readonly Tree[], headings: readonly string[], line: number): Part[] {
  const records = items.filter((each) => each.kind === 'map')
  if (records.length > 0 && records.length === items.length) {
    return [
      tableOf(
        records.map((record) => ({ line: record.line, record })),
        headings,
        line,
      ),
    ]
  }
  const texts = items.filter((each) => each.kind === 'text')
  const list: Part = {
    kind: 'list',
    headings,
    line,
    items: texts.map((each) => ({ line: each.line, indent: 0, text: String(each.value) })),
  }
  return [
    ...(texts.length > 0 ? [list] : []),
    ...items.flatMap((each) => (each.kind === 'text' ? [] : partsOf(each, headings))),
  ]
}

interface KeyedRecord {
  readonly key?: string
  readonly line: number
  readonly record: TreeMap
}

/** More fields than a row has. */
const mostFields = 60

/** A table whose columns are the keys of all its records, in the order they come up. */
function tableOf(records: readonly KeyedRecord[], headings: readonly string[], line: number): TablePart {
  const all = [...new Set(records.flatMap(({ record }) => record.entries.map(({ key }) => key)))]
  const fields = all.slice(0, mostFields)
  const isKeyed = records.some(({ key }) => key !== undefined)
  const rows = records.map(({ key = '', line, record }) => {
    const cells = fields.map((field) => cellOf(record.byKey.get(field)) ?? '')
    return { line, cells: isKeyed ? [key, ...cells] : cells }
  })
  // The keys are names or, beside names, codes.
  const hasName = fields.some((field) => field === 'name' || field === 'key' || field === 'error')
  return { kind: 'table', headings, line, header: isKeyed ? [hasName ? 'code' : 'name', ...fields] : fields, rows }
}

/** Names with one value each: a text, a code or an HTTP status. */
function pairs({ entries, line }: TreeMap, headings: readonly string[]): TablePart {
  const values = entries.map(({ value }) => cellOf(value) ?? '')
  const isNumeric = values.every((each) => /^-?\d+$/.test(each))
  const isStatus = values.every((each) => /^[45]\d\d$/.test(each))
  const keysAreNumbers = entries.every(({ key }) => /^-?\d+$/.test(key))
  const header = isStatus ? 'http status' : isNumeric ? 'code' : 'meaning'
  const rows = entries.map((each, index) => ({ line: each.line, cells: [each.key, values[index] ?? ''] }))
  return { kind: 'table', headings, line, header: [keysAreNumbers ? 'code' : 'name', header], rows }
}

/** A map that describes one thing, as its keys tell. */
function isRecord(tree: Tree): boolean {
  if (tree.kind !== 'map') return false
  const known = tree.entries.filter(
    ({ key, value }) =>
      cellOf(value) !== undefined &&
      (isHeaderOf(key, 'status', 'meaning', 'message', 'recovery') || /^(?:code|error_?code|name)$/i.test(key)),
  )
  return known.length > 0
}

/** Statuses with the statuses that may follow them. */
function isGraph({ entries }: TreeMap, headings: readonly string[]): boolean {
  const isNamed = /transition|move|next|graph/i.test(headings.at(-1) ?? '')
  return isNamed && entries.length > 0 && entries.every(({ value }) => cellOf(value) !== undefined)
}

/** The text of a cell: a value, or a list of values. */
function cellOf(tree: Tree | undefined): string | undefined {
  if (tree === undefined || tree.kind === 'map') return undefined
  if (tree.kind === 'text') return tree.value === null ? '' : String(tree.value)
  const texts = tree.items.map((each) => textOf(each))
  return texts.every((each) => each !== undefined) ? texts.join(', ') : undefined
}
