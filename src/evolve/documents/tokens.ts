import type { Vocabulary } from './vocabulary'

/** A name or a number in a line. */
export interface Token {
  readonly kind: 'name' | 'number'
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether quotes or backticks enclose it, and nothing else with it. */
  readonly isQuoted: boolean
}

const numbersAndWords = /[A-Za-z][A-Za-z0-9]*(?:_+[A-Za-z0-9]+)*|-?\d+/g
const numbersAndJoinedWords = /[A-Za-z][A-Za-z0-9]*(?:[._-]+[A-Za-z0-9]+)*|-?\d+/g

/** The words of a line that are names of rows or look like them, and its whole numbers. */
export function tokensOf(line: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = []
  const pattern = vocabulary.hasJoinedNames ? numbersAndJoinedWords : numbersAndWords
  for (const { 0: text, index: start } of line.matchAll(pattern)) {
    const end = start + text.length
    const isNumber = /\d$/.test(text) && /^[-\d]/.test(text)
    if (isNumber ? !isWholeNumber(line, start, end) : !isName(text, line, start, end, vocabulary)) continue
    const quote = line[start - 1]
    const isQuoted = quote !== undefined && `"'\``.includes(quote) && line[end] === quote
    tokens.push({ kind: isNumber ? 'number' : 'name', text, start, end, isQuoted })
  }
  return tokens
}

/** No part of a date, a version, an address, a time or a larger number. */
function isWholeNumber(line: string, start: number, end: number): boolean {
  const [before = ' ', after = ' ', next = ' '] = [line[start - 1], line[end], line[end + 1]]
  if (/[\w.#$/+-]/.test(before) || /[\w%]/.test(after)) return false
  if (before === ':' && /\d/.test(line[start - 2] ?? ' ')) return false
  return !(/[.:/-]/.test(after) && /\d/.test(next))
}

/** What documents write where any name may stand. */
const placeholders = new Set([
  'ERROR_CODE',
  'ERROR_NAME',
  'ERROR_KEY',
  'SOME_ERROR',
  'YOUR_ERROR',
  'error_code',
  'error_name',
])

/** No part of a longer word, and no pattern: `ORDER_*`. */
function isName(text: string, line: string, start: number, end: number, vocabulary: Vocabulary): boolean {
  if (/[\w$]/.test(line[start - 1] ?? ' ') || /[\w*{]/.test(line[end] ?? ' ')) return false
  return vocabulary.rowsNamed(text).length > 0 || (vocabulary.looksLikeName(text) && !placeholders.has(text))
}
