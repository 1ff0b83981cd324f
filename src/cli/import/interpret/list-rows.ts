import type { ListItem, ListPart, TablePart, TextPart } from '../document'
import { bare } from '../read/inline'
import { isHeaderOf } from './columns'
import { titleIn } from './headings'
import { isReason } from './http-status'
import { isConstant, isIdentifier } from './words'

/** The columns that the items of a list are turned into. */
const listHeader = ['code', 'name', 'http status', 'meaning'] as const

/**
 * Turns a list of errors into a table: items such as `1001 OUT_OF_STOCK (409): too few are left`, or items with a name whose nested
 * items are its facts. The other items come back as they are.
 */
export function listRows(list: ListPart): {
  readonly tables: readonly TablePart[]
  readonly others: readonly ListItem[]
} {
  const { items, headings } = withHeading(list)
  const others: ListItem[] = []
  const rows: { line: number; cells: string[] }[] = []
  const tables: TablePart[] = []
  const facts = factsByItem(items)
  const nested = new Set([...facts.values()].flat().map(({ item }) => item))
  for (const item of items) {
    if (nested.has(item)) continue
    const own = facts.get(item)
    const head = headOf(item.text)
    if (own && head.name !== '') {
      const cells = own.map(({ value }) => value)
      const [code, name, status, meaning] = [head.code, head.name, head.status, head.meaning]
      const extra = [
        ['code', code],
        ['name', name],
        ['http status', status],
        ['meaning', meaning],
      ].filter(([key, value]) => value !== '' && !own.some((each) => each.key.toLowerCase() === key)) as [
        string,
        string,
      ][]
      const header = [...extra.map(([key]) => key), ...own.map(({ key }) => key)]
      const row = { line: item.line, cells: [...extra.map(([, value]) => value), ...cells] }
      tables.push({ kind: 'table', headings, line: item.line, header, rows: [row] })
    } else if (head.name !== '' && (head.code !== '' || head.status !== '')) {
      rows.push({ line: item.line, cells: [head.code, head.name, head.status, head.meaning] })
    } else others.push(item)
  }
  if (rows.length > 0) tables.unshift({ kind: 'table', headings, line: list.line, header: listHeader, rows })
  return { tables, others }
}

/**
 * Turns a heading such as `1001 OUT_OF_STOCK (409)` and the text below it into a row. A heading with an HTTP status alone, `500 ERRORS`,
 * is a heading.
 */
export function headingRow({ headings, line }: ListPart | TextPart, meaning: string): TablePart | undefined {
  const { code, name, status } = headOf(headings.at(-1) ?? '')
  const isRow = name !== '' && titleIn(name) !== '' && (code !== '' || (status !== '' && /[._]/.test(name)))
  if (!isRow) return undefined
  const rows = [{ line, cells: [code, name, status, meaning] }]
  return { kind: 'table', headings: headings.slice(0, -1), line, header: listHeader, rows }
}

/** A heading that is a row's name, above a list of its facts, counts as the item above them. */
function withHeading({ items, headings, line }: ListPart): Pick<ListPart, 'items' | 'headings'> {
  const heading = headings.at(-1) ?? ''
  const [firstItem] = items
  const fact = firstItem && factIn(firstItem)
  const isAbout = fact !== undefined && isHeaderOf(fact.key, 'code', 'status', 'meaning', 'message')
  if (!isAbout || headOf(heading).name === '') return { items, headings }
  return { items: [{ line: line - 1, indent: -1, text: heading }, ...items], headings: headings.slice(0, -1) }
}

interface Fact {
  readonly item: ListItem
  readonly key: string
  readonly value: string
}

/** Nested items of the form `HTTP status: 409`, by the item above them. */
function factsByItem(items: readonly ListItem[]): Map<ListItem, Fact[]> {
  const facts = new Map<ListItem, Fact[]>()
  let above: ListItem | undefined
  for (const item of items) {
    const fact = above !== undefined && item.indent > above.indent ? factIn(item) : undefined
    if (above === undefined || fact === undefined) {
      above = item
      continue
    }
    const known = facts.get(above)
    if (known) known.push(fact)
    else facts.set(above, [fact])
  }
  return facts
}

function factIn(item: ListItem): Fact | undefined {
  const at = item.text.indexOf(':')
  if (at <= 0 || at > 40) return undefined
  return { item, key: bare(item.text.slice(0, at)), value: item.text.slice(at + 1).trim() }
}

interface Head {
  readonly code: string
  readonly name: string
  readonly status: string
  readonly meaning: string
}

/** One word, number or mark at the beginning of an item. */
const first = /^(?:[\s:,;()[\]|–—→]|-(?!\d))*(?:`([^`]+)`|(HTTP(?:\s+status)?)(?=[\s/:]*\d)|([^\s:,;()[\]|`–—]+))/

/** The numbers and the name that an item begins with, and the rest. */
function headOf(text: string): Head {
  let rest = text
  let [code, name, status] = ['', '', '']
  let isHttp = false
  for (let steps = 0; steps < 6; steps++) {
    const match = first.exec(rest)
    if (!match) break
    const [whole, code1, http, word = code1 ?? ''] = match
    const isBracketed = /[([]\s*$/.test(whole.slice(0, whole.length - word.length))
    const isCode = code1 !== undefined || /^-?\d+$/.test(word)
    if (http !== undefined) isHttp = true
    else if (/^-?\d+$/.test(word) && (status === '' || code === '')) {
      const isStatus = /^[45]\d\d$/.test(word) && status === '' && (isHttp || isBracketed || code !== '' || name !== '')
      if (isStatus) status = word
      else if (code === '') code = word
      else break
      isHttp = false
    } else if (name === '' && (isConstant(word) || (isCode && isIdentifier(word)))) name = word
    else break
    rest = rest.slice(whole.length)
    if (status !== '' && word === status) rest = withoutReason(rest, Number(status))
  }
  // A status alone is a number before a name, too.
  if (status === '' && /^[45]\d\d$/.test(code)) [code, status] = ['', code]
  const trailing = /^(.*?)\s?\((?:HTTP )?([45]\d\d)[^()]{0,40}\)\W?$/i.exec(rest)
  if (status === '' && trailing) {
    rest = trailing[1] ?? ''
    status = trailing[2] ?? ''
  }
  return { code, name, status, meaning: rest.replace(/^[\s:,;)\]|–—→-]+/, '').trim() }
}

/** Drops the phrase after a status: `409 Conflict`. */
function withoutReason(rest: string, status: number): string {
  const words = /^\s*([A-Za-z]+(?: [A-Za-z]+){0,4})/.exec(rest)?.[1]?.split(' ') ?? []
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ')
    if (isReason(status, phrase)) return rest.trimStart().slice(phrase.length)
  }
  return rest
}
