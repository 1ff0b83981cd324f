import type { Finding } from '../finding'
import { judgeOf } from './judge'
import { lists } from './lists'
import { checkTable, isTableRule, type NumberedLine } from './markdown-table'
import { objectFacts } from './object-facts'
import { responseStatus } from './response-status'
import { type Token, tokensOf } from './tokens'
import { type DocumentedContract, type Vocabulary, vocabularyOf } from './vocabulary'

/** A text that mentions codes or names of a contract: a page, an OpenAPI document, a source file. */
export interface Document {
  /** Its ending tells what it is. */
  readonly file: string
  readonly text: string
}

/**
 * Compares documents with the contracts that they are about. It finds names and codes that no row has, and a code, a status or a meaning
 * that is another row's, where a document says so in tables, lists, examples, specifications and code. Numbers and words of other kinds
 * are no findings. The comment `error-codebook-ignore` keeps the block that it begins from being looked at.
 *
 * @example const findings = checkDocuments([{ contract: resolveContract(contract) }], [{ file: 'api.md', text }])
 */
export function checkDocuments(contracts: readonly DocumentedContract[], documents: Iterable<Document>): Finding[] {
  const vocabulary = vocabularyOf(contracts)
  return Array.from(documents, (document) => checkDocument(document, vocabulary)).flat()
}

function checkDocument({ file, text }: Document, vocabulary: Vocabulary): Finding[] {
  const printed = /\.json$/i.test(file) && !text.trim().includes('\n') ? printedJson(text) : undefined
  if (printed !== undefined) {
    return checkDocument({ file, text: printed }, vocabulary).map((finding) => ({ ...finding, line: 1 }))
  }
  const findings: Finding[] = []
  const judge = judgeOf(file, vocabulary, (finding) => findings.push(finding))
  const isMarkdown = /\.(?:md|mdx|markdown)$/i.test(file)
  const facts = objectFacts(vocabulary, judge)
  const inLists = lists(vocabulary, judge)
  const statusOf = responseStatus()
  const inCode: { readonly token: Token; readonly line: number }[] = []
  const lines = linesOf(text, isMarkdown)
  for (let at = 0; at < lines.length; at++) {
    const { text: line, number } = lines[at] as NumberedLine
    const next = lines[at + 1]
    if (isMarkdown && next && line.includes('|') && isTableRule(next.text)) {
      const end = tableEnd(lines, at + 2)
      checkTable(line, lines.slice(at + 2, end), vocabulary, judge)
      at = end - 1
      continue
    }
    const tokens = tokensOf(line, vocabulary)
    const status = statusOf(line)
    facts.line(line, tokens, number)
    inLists.line(line, tokens, number)
    for (const token of tokens) {
      if (token.kind !== 'name') continue
      const isKnown = vocabulary.rowsNamed(token.text).length > 0
      if (isKnown && status !== undefined && isValue(line, token)) judge.status(token, status, number)
      const isCode = token.isQuoted || (token.text.includes('_') && /[A-Z]/.test(token.text))
      const { text: word } = token
      if (!isKnown && isCode && vocabulary.formerName(word) !== undefined) judge.name(token, number)
      if (!isKnown && token.isQuoted && vocabulary.misspelt(word) !== undefined) judge.name(token, number)
      if (isMarkdown && token.isQuoted && /[_.-]/.test(word)) inCode.push({ token, line: number })
    }
  }
  facts.end()
  inLists.end()
  // A page about rows: most of what looks like their names is one.
  const known = inCode.filter(({ token }) => vocabulary.rowsNamed(token.text).length > 0)
  if (known.length >= 3 && known.length * 2 > inCode.length) {
    for (const { token, line } of inCode) {
      if (vocabulary.rowsNamed(token.text).length === 0 && vocabulary.sharesParts(token.text))
        judge.likelyName(token, line)
    }
  }
  return findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
}

/** The lines to look at: those that are to be ignored are empty. */
function linesOf(text: string, isMarkdown: boolean): NumberedLine[] {
  let isIgnored = false
  let fence: string | undefined
  return text.split(/\r?\n/).map((line, index) => {
    const opened = isMarkdown ? /^\s*(`{3,}|~{3,})/.exec(line)?.[1] : undefined
    const isFence = opened !== undefined && (fence === undefined || opened.startsWith(fence))
    if (isFence) fence = fence === undefined ? opened : undefined
    const isEnd = line.trim() === '' && fence === undefined
    if (line.includes('error-codebook-ignore')) isIgnored = true
    else if (isEnd) isIgnored = false
    const shown = isIgnored ? '' : line
    return { text: isFence ? '' : shown, number: index + 1 }
  })
}

function tableEnd(lines: readonly NumberedLine[], from: number): number {
  let end = from
  while (lines[end]?.text.includes('|')) end++
  return end
}

/** Whether a name is a whole value, an item or a key, and no word of a description. */
function isValue(line: string, { start, end, isQuoted }: Token): boolean {
  if (start > 200) return false
  const [before, after] = [line.slice(0, start), line.slice(end)]
  return isQuoted || (/^[\s-]*(?:[\w.]+:\s*)?$/.test(before) && /^[\s:]*$/.test(after))
}

/** JSON of one line with a line for each value; `undefined` if that is no gain. */
function printedJson(text: string): string | undefined {
  try {
    const printed = JSON.stringify(JSON.parse(text), undefined, 2)
    return printed.includes('\n') ? printed : undefined
  } catch {
    return undefined
  }
}
