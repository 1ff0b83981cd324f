import { Parser } from 'htmlparser2'
import type { ListItem, Part, SourceDocument, TableRow } from '../document'

/** The parser takes quadratic time for tags that are never closed. */
const deepest = 500

class TooDeep extends Error {
  constructor(readonly line: number) {
    super()
  }
}

/**
 * Reads HTML: headings, tables, lists, `pre` and paragraphs.
 *
 * @param firstLine the line at which it begins, if it is a part of a page
 */
export function readHtml(html: string, firstLine = 1, above: readonly string[] = []): SourceDocument {
  const parts: Part[] = []
  const headings: string[] = []
  const lineAt = lineCounter(html, firstLine)
  let text = ''
  let depth = 0
  let line = firstLine
  let rows: TableRow[] | undefined
  let cells: string[] | undefined
  let items: ListItem[] | undefined
  const inside = () => [...above, ...headings.filter((each) => each !== undefined)]
  const written = () => {
    const result = text.trim()
    text = ''
    return result.replace(/\s+/g, ' ')
  }

  const parser = new Parser({
    onopentag(name) {
      const here = lineAt(parser.startIndex)
      depth += 1
      if (depth > deepest) throw new TooDeep(here)
      if (name === 'br') text += ' '
      if (name === 'tr' || name === 'table' || isText(name)) line = here
      if (name === 'table') rows = []
      else if (name === 'tr') cells = []
      else if (name === 'ul' || name === 'ol') items ??= []
      if (name === 'td' || name === 'th' || name === 'li' || isText(name)) text = ''
    },
    ontext(each) {
      text += each
    },
    onclosetag(name) {
      depth -= 1
      const level = /^h([1-6])$/.exec(name)?.[1]
      if (level !== undefined) {
        headings.length = Math.min(headings.length, Number(level) - 1)
        headings[Number(level) - 1] = written()
      } else if (name === 'td' || name === 'th') cells?.push(written())
      else if (name === 'tr') {
        if (cells && cells.length > 0) rows?.push({ line, cells })
        cells = undefined
      } else if (name === 'table') {
        const [header, ...others] = rows ?? []
        rows = undefined
        if (header) parts.push(tableOf(header, others, inside()))
      } else if (name === 'li') items?.push({ line, indent: 0, text: written() })
      else if (name === 'ul' || name === 'ol') {
        const [first] = items ?? []
        if (first && items) parts.push({ kind: 'list', headings: inside(), line: first.line, items })
        items = undefined
      } else if (name === 'pre') {
        const lines = text.replace(/^\n/, '').split('\n')
        parts.push({ kind: 'block', headings: inside(), line, language: '', lines })
        text = ''
      } else if (name === 'p' && rows === undefined && items === undefined) {
        const paragraph = written()
        if (paragraph !== '') parts.push({ kind: 'text', headings: inside(), line, lines: [paragraph] })
      }
    },
  })
  try {
    parser.write(html)
    parser.end()
    return { parts, notes: [] }
  } catch (cause) {
    if (!(cause instanceof TooDeep)) throw cause
    const text = `tags are nested deeper than ${deepest} levels: the rest is not read`
    return { parts, notes: [{ line: cause.line, text }] }
  }
}

/** Headings, paragraphs and items: each is one text. */
const isText = (name: string): boolean => /^(?:h[1-6]|p|pre|li)$/.test(name)

function tableOf(header: TableRow, rows: readonly TableRow[], headings: readonly string[]): Part {
  return { kind: 'table', headings, line: header.line, header: header.cells, rows }
}

/** Gives lines of offsets that only grow, so that the text is counted once. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  let [counted, line] = [0, firstLine]
  return (offset) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === 10) line++
    return line
  }
}
