import { placeOf } from '../../core/contract-faults/fault'
import type { ResolvedRow } from '../../core/resolve-rows'
import type { Finding } from '../finding'
import { type DocumentRule, documentRules } from './rules'
import type { Token } from './tokens'
import type { Vocabulary } from './vocabulary'

/** What a document says about rows, compared with the rows. Each method reports at most one finding for a token of a line. */
export interface Judge {
  /** A name that must be a row's. */
  name(token: Token, line: number): void
  /** A code that must be a row's, if it is in a range of the contract. */
  code(token: Token, line: number): void
  /** A name and a code that must be the same row's. */
  pair(name: Token, code: Token, line: number): void
  /** A row, by its name or code, and its HTTP status. */
  status(row: Token, status: string, line: number): void
  /** A row's name and what it means. */
  meaning(name: Token, meaning: string, line: number): void
  /** A word that may be meant as a name. */
  likelyName(token: Token, line: number): void
}

export function judgeOf(file: string, vocabulary: Vocabulary, report: (finding: Finding) => void): Judge {
  const told = new Set<string>()
  const tell = (rule: DocumentRule, { start }: Token, line: number, message: string, row?: ResolvedRow) => {
    const key = `${line}:${start}`
    if (told.has(key)) return
    told.add(key)
    const place = row ? placeOf('errors', row.name) : ''
    report({ rule, place, file, line, message, severity: documentRules[rule].severity })
  }
  const judge: Judge = {
    name(token, line) {
      if (vocabulary.rowsNamed(token.text).length > 0) return
      tell('document-unknown-name', token, line, `${nameStory(token.text, vocabulary)} Correct it, or add the row.`)
    },
    code(token, line) {
      const code = Number(token.text)
      if (vocabulary.rowsCoded(code).length > 0 || !vocabulary.isOurs(code)) return
      const story = vocabulary.formerCode(code) ?? `no row has code ${code}`
      tell('document-unknown-code', token, line, `${story}. Correct it, or add the row.`)
    },
    pair(name, code, line) {
      const number = Number(code.text)
      const [row, ...others] = vocabulary.rowsNamed(name.text)
      const [owner] = vocabulary.rowsCoded(number)
      if (row) {
        if ([row, ...others].some((each) => each.code === number)) return
        const of = owner ? `, which is ${owner.name}` : ''
        const has = row.code === undefined ? 'has no code' : `has code ${row.code}`
        tell('document-code', code, line, `${row.name} ${has}, not ${number}${of}. Correct the document.`, row)
      } else if (owner) {
        const story = nameStory(name.text, vocabulary, false)
        tell(
          'document-unknown-name',
          name,
          line,
          `${story} Code ${number} is ${owner.name}. Correct the document.`,
          owner,
        )
      } else {
        judge.name(name, line)
      }
    },
    status(token, status, line) {
      const rows = token.kind === 'name' ? vocabulary.rowsNamed(token.text) : vocabulary.rowsCoded(Number(token.text))
      const [row] = rows
      if (!row || rows.some((each) => String(each.status) === status)) return
      const message = `${row.name} has status ${row.status}, not ${status}. Correct the document.`
      tell('document-status', token, line, message, row)
    },
    meaning(name, meaning, line) {
      const [row] = vocabulary.rowsNamed(name.text)
      if (!row) return
      const message = `the meaning of ${row.name} is ${JSON.stringify(row.meaning)}, not ${JSON.stringify(meaning)}. Correct the document.`
      tell('document-meaning', name, line, message, row)
    },
    likelyName(token, line) {
      const message = `${nameStory(token.text, vocabulary)} If it is meant as one, correct it or add the row.`
      tell('document-likely-name', token, line, message)
    },
  }
  return judge
}

function nameStory(name: string, vocabulary: Vocabulary, withSuggestion = true): string {
  const former = vocabulary.formerName(name)
  if (former !== undefined) return `${former}.`
  const meant = withSuggestion ? vocabulary.misspelt(name) : undefined
  return `${name} is no row.${meant === undefined ? '' : ` Did you mean ${meant}?`}`
}
