import type { Judge } from './judge'
import { type Token, tokensOf } from './tokens'
import type { Vocabulary } from './vocabulary'

/** A line of a document, and its number from 1. */
export interface NumberedLine {
  readonly text: string
  readonly number: number
}

interface Cell {
  readonly text: string
  /** What it holds, if that is a name or a number alone. */
  readonly token?: Token
}

/** Whether a line is the one below a table's heads: `| --- | :---: |`. */
export function isTableRule(line: string): boolean {
  return line.includes('-') && line.includes('|') && /^[\s|:-]+$/.test(line)
}

/**
 * Compares a table with the rows. Columns are recognised by what they hold: one with names of rows holds names, one with their codes
 * codes. A table without either is about something else.
 */
export function checkTable(heads: string, lines: readonly NumberedLine[], vocabulary: Vocabulary, judge: Judge): void {
  const titles = cellsOf(heads)
  const rows = lines.map(({ text, number }) => ({
    number,
    cells: cellsOf(text).map((cell) => cellOf(cell, vocabulary)),
  }))
  const column = (fits: (cell: Cell) => boolean, title?: RegExp) =>
    titles.findIndex((head, at) => (!title || title.test(head)) && mostly(rows, at, fits))
  const names = column(({ token }) => token?.kind === 'name' && vocabulary.rowsNamed(token.text).length > 0)
  const codes = column(({ token }) => token?.kind === 'number' && vocabulary.rowsCoded(Number(token.text)).length > 0)
  if (names < 0 && (codes < 0 || !/code|error/i.test(titles[codes] ?? ''))) return
  const statuses = column(({ text }) => /^[`\s]*[45]\d\d\b/.test(text), /status|http/i)
  const meanings = column(() => true, /^\W*(?:meaning|description)\W*$/i)
  const isCopy = meanings >= 0 && names >= 0 && copies(rows, names, meanings, vocabulary)
  for (const { number, cells } of rows) {
    const name = cells[names]?.token
    const code = cells[codes]?.token
    if (name?.kind === 'name') {
      if (code?.kind === 'number') judge.pair(name, code, number)
      else judge.name(name, number)
    } else if (code?.kind === 'number') judge.code(code, number)
    const status = /[45]\d\d/.exec(cells[statuses]?.text ?? '')?.[0]
    const row = name?.kind === 'name' ? name : code
    if (row && status !== undefined) judge.status(row, status, number)
    const meaning = plain(cells[meanings]?.text ?? '')
    if (isCopy && name && meaning !== '' && !isMeaningOf(name, meaning, vocabulary))
      judge.meaning(name, meaning, number)
  }
}

type Rows = readonly { readonly number: number; readonly cells: readonly Cell[] }[]

function mostly(rows: Rows, at: number, fits: (cell: Cell) => boolean): boolean {
  const found = rows.filter(({ cells }) => cells[at] && fits(cells[at])).length
  return found > 0 && found * 2 >= rows.length
}

/** Whether a table repeats the meanings word by word, so that another wording is a mistake. */
function copies(rows: Rows, names: number, meanings: number, vocabulary: Vocabulary): boolean {
  const same = rows.filter(({ cells }) => {
    const name = cells[names]?.token
    return name && isMeaningOf(name, plain(cells[meanings]?.text ?? ''), vocabulary)
  })
  return same.length * 4 >= rows.length * 3
}

function isMeaningOf({ text }: Token, meaning: string, vocabulary: Vocabulary): boolean {
  const rows = vocabulary.rowsNamed(text)
  return rows.length === 0 || rows.some((row) => plain(row.meaning) === meaning)
}

/** Text without its marks and its case. */
const plain = (text: string): string =>
  text
    .replace(/[`*_.\\]/g, '')
    .trim()
    .toLowerCase()

/** Sentences are most of a table, and are quickly told from a word with its marks. */
const singleWord = /^[^\p{L}\p{N}]*[\w.-]+[^\p{L}\p{N}]*$/u

function cellOf(text: string, vocabulary: Vocabulary): Cell {
  if (!singleWord.test(text)) return { text }
  const [token] = tokensOf(text, vocabulary)
  return token ? { text, token } : { text }
}

/** The cells of a table's line. A backslash escapes a bar. */
function cellsOf(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/)
  const inner = cells[0] === '' ? cells.slice(1) : cells
  return (inner.at(-1) === '' ? inner.slice(0, -1) : inner).map((cell) => cell.trim())
}
