import { recoveryOf } from '../../../core/http-error-shape'
import type { Note, TablePart, TableRow } from '../document'
import { bare } from '../read/inline'
import type { Categories } from './categories'
import { type Columns, type ErrorColumn, nameIn } from './columns'
import type { DraftRow } from './draft'
import { statusInHeading } from './headings'
import { httpStatusIn, namesSeveral } from './http-status'
import { humanised, isIdentifier } from './words'

/** Makes drafts of the rows of an error table. Rows without a name are listed. */
export function errorRows(table: TablePart, columns: Columns, categories: Categories, notes: Note[]): DraftRow[] {
  const read = Object.values(columns)
  for (const [index, header] of table.header.entries()) {
    const isEmpty = table.rows.every(({ cells }) => (cells[index] ?? '') === '')
    if (!read.includes(index) && !isEmpty) {
      notes.push({ line: table.line, text: `the column ${JSON.stringify(header)} is not read` })
    }
  }
  const ofHeadings = table.headings.map(statusInHeading).findLast((each) => each !== undefined)
  const category = columns.category === undefined ? categories.ofHeadings(table.headings, table.line) : undefined
  return table.rows.flatMap((row) => {
    const cell = (column: ErrorColumn) => row.cells[columns[column] ?? -1] ?? ''
    const draft = draftOf(row, cell, notes)
    if (draft === undefined) return []
    const own = categories.ofCell(bare(cell('category'))) ?? category ?? categories.ofHeadings(table.headings, row.line)
    const status = draft.status ?? ofHeadings
    return [withRecovery({ ...draft, category: own, ...(status === undefined ? {} : { status }) }, cell('recovery'))]
  })
}

type Cell = (column: ErrorColumn) => string

/** A row without its category, status of headings and recovery. */
function draftOf({ line, cells }: TableRow, cell: Cell, notes: Note[]): Omit<DraftRow, 'category'> | undefined {
  if (cells.every((each) => each === '')) return undefined
  const guesses: DraftRow['guesses'] = new Set()
  const meaning = cell('meaning') || cell('message')
  const inName = /\((?:HTTP )?(-?\d{1,9})\)$/.exec(bare(cell('name')))?.[1]
  const code = codeOf(bare(cell('code')) || inName || '')
  const name = nameOf(bare(nameIn(bare(cell('name')))), code, meaning, guesses)
  if (name === undefined) {
    notes.push({ line, text: `no name is found in "${cells.join(' | ')}"` })
    return undefined
  }
  const status = httpStatusIn(bare(cell('status')))
  if (status !== undefined && namesSeveral(cell('status'))) {
    notes.push({ line, text: `${name} has several statuses, ${cell('status')}: ${status} is taken` })
  }
  if (meaning === '') guesses.add('meaning')
  const message = cell('message')
  const since = cell('since').replace(/^v(?=\d)/, '')
  return {
    line,
    name,
    ...(code === undefined || code === name ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    meaning: meaning || humanised(name),
    ...(message === '' || message === meaning ? {} : { message }),
    ...(since === '' ? {} : { since }),
    carries: new Set(),
    guesses,
  }
}

/** `1001` is a number; `P-54` and `007` are texts. */
function codeOf(text: string): number | string | undefined {
  if (/^(?:0|-?[1-9]\d{0,14})$/.test(text)) return Number(text)
  return text === '' || /\s/.test(text) ? undefined : text
}

/** The name in its cell, or one made of a title, the meaning or the code. */
function nameOf(
  text: string,
  code: number | string | undefined,
  meaning: string,
  guesses: DraftRow['guesses'],
): string | undefined {
  if (isIdentifier(text)) return text
  // A name with other marks cannot be written, and must not be changed.
  if (text !== '' && !/^[\p{L}\p{N} ',’-]+$/u.test(text)) return undefined
  if (text === '' && code === undefined) return undefined
  if (text === '' && typeof code === 'string' && isIdentifier(code)) return code
  const source = text || meaning
  const words = source.replace(/['’]/g, '').match(/[A-Za-z\d]+/g) ?? []
  const made = words.length <= 6 && /^[\x20-\x7e’]*$/.test(source) ? words.join('_').toUpperCase() : ''
  const name = isIdentifier(made) ? made : `ERROR_${String(code ?? '').replace(/\W+/g, '_')}`
  if (!isIdentifier(name)) return undefined
  guesses.add('name')
  return name
}

function withRecovery(draft: DraftRow, cell: string): DraftRow {
  const text = bare(cell).toLowerCase()
  const named = (['transient', 'correctable', 'terminal'] as const).find((each) => each === text)
  if (named) return { ...draft, recovery: named }
  if (/^(?:yes|true|y|✓|✅|retry)/.test(text)) return { ...draft, recovery: 'transient' }
  if (draft.status === undefined) return draft
  draft.guesses.add('recovery')
  const guessed = recoveryOf(draft.status)
  const isNoRetry = /^(?:no|false|n$|✗|❌|never)/.test(text)
  return { ...draft, recovery: isNoRetry && guessed === 'transient' ? 'terminal' : guessed }
}
