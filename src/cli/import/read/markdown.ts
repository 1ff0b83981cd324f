import type { ListItem, Note, Part, SourceDocument } from '../document'
import { readHtml } from './html'
import { inlineText } from './inline'

const heading = /^ {0,3}(#{1,6})[ \t](.*)$/
const fence = /^[ \t]{0,20}(`{3,}|~{3,})[ \t]?([\w+-]*)/
const item = /^([ \t]{0,100})(?:[-*+•]|\d{1,9}[.)])[ \t](.*)$/

/**
 * Reads a Markdown page by its lines: headings, tables, HTML tables, lists, code blocks and prose. Line by line, so that no nesting
 * and no size makes it slow, and every part has its line.
 */
export function readMarkdown(text: string): SourceDocument {
  const lines = text.split(/\r\n|\r|\n/).map(unquoted)
  const parts: Part[] = []
  const notes: Note[] = []
  const headings: string[] = []
  let at = 0
  const above = () => headings.filter((each) => each !== undefined)

  const enter = (level: number, title: string) => {
    headings.length = Math.min(headings.length, level - 1)
    headings[level - 1] = inlineText(title)
  }

  const readFence = (marks: string, language: string) => {
    const line = at + 2
    const inside: string[] = []
    for (at += 1; at < lines.length; at++) {
      const each = lines[at] as string
      const closing = fence.exec(each)?.[1]
      if (closing?.startsWith(marks) && each.trim() === closing) break
      inside.push(each)
    }
    at += 1
    parts.push({ kind: 'block', headings: above(), line, language: language.toLowerCase(), lines: inside })
  }

  const readTable = () => {
    const line = at + 1
    const header = cellsOf(lines[at] as string).map(inlineText)
    const rows: { line: number; cells: string[] }[] = []
    for (at += 2; at < lines.length && lines[at]?.includes('|'); at++) {
      const cells = cellsOf(lines[at] as string).map(inlineText)
      const surplus = cells.slice(header.length).filter((each) => each !== '')
      if (surplus.length > 0) {
        const text = `it has more cells than the table has columns: ${surplus.join(' | ')}. Write \\| for a bar in a text.`
        notes.push({ line: at + 1, text })
      }
      rows.push({ line: at + 1, cells: cells.slice(0, header.length) })
    }
    parts.push({ kind: 'table', headings: above(), line, header, rows })
  }

  const readHtmlTable = () => {
    const start = at
    while (at < lines.length && !/<\/table>/i.test(lines[at] as string)) at++
    at += 1
    const read = readHtml(lines.slice(start, at).join('\n'), start + 1, above())
    for (const part of read.parts) parts.push(part)
    for (const note of read.notes) notes.push(note)
  }

  const readList = () => {
    const line = at + 1
    const items: ListItem[] = []
    for (; at < lines.length; at++) {
      const each = lines[at] as string
      const [, indent = '', content] = item.exec(each) ?? []
      if (content !== undefined) {
        items.push({ line: at + 1, indent: indent.replaceAll('\t', '    ').length, text: inlineText(content) })
      } else if (/^[ \t]*\S/.test(each) && /^[ \t]/.test(each) && !fence.test(each)) {
        const last = items.pop() as ListItem
        items.push({ ...last, text: `${last.text} ${inlineText(each)}` })
      } else if (each.trim() !== '' || !isListed(lines[at + 1])) break
    }
    parts.push({ kind: 'list', headings: above(), line, items })
  }

  const readIndented = () => {
    const line = at + 1
    const inside: string[] = []
    for (; at < lines.length && /^(?: {4}|\t)|^\s*$/.test(lines[at] as string); at++) {
      inside.push((lines[at] as string).replace(/^(?: {4}|\t)/, ''))
    }
    parts.push({ kind: 'block', headings: above(), line, language: '', lines: inside })
  }

  const readText = () => {
    const line = at + 1
    const inside: string[] = []
    for (; at < lines.length && !isBlockStart(lines, at); at++) {
      // A paragraph that is underlined is a heading.
      if (inside.length === 1 && /^ {0,3}(?:=+|-+)\s?$/.test(lines[at] as string)) {
        enter(lines[at]?.includes('=') ? 1 : 2, inside[0] as string)
        at += 1
        return
      }
      inside.push(lines[at] as string)
    }
    if (inside.length === 0) {
      inside.push(lines[at] as string)
      at += 1
    }
    parts.push({ kind: 'text', headings: above(), line, lines: inside.map(inlineText) })
  }

  while (at < lines.length) {
    const each = lines[at] as string
    const [, marks, language = ''] = fence.exec(each) ?? []
    const [, level, title] = heading.exec(each) ?? []
    if (each.trim() === '') at += 1
    else if (marks !== undefined) readFence(marks, language)
    else if (level !== undefined) {
      enter(level.length, withoutClosing(title ?? ''))
      at += 1
    } else if (isTable(lines, at)) readTable()
    else if (/<table\b/i.test(each)) readHtmlTable()
    else if (isRule(each)) at += 1
    else if (item.test(each)) readList()
    else if (/^(?: {4}|\t)/.test(each)) readIndented()
    else readText()
  }
  return { parts, notes }
}

/** A quotation is read like what it quotes. */
const unquoted = (line: string): string => (line.startsWith('>') ? line.replace(/^>[> ]*/, '') : line)

/** `Errors ##` to `Errors`. */
function withoutClosing(title: string): string {
  const words = title.trimEnd().split(' ')
  return /^#+$/.test(words.at(-1) ?? '') ? words.slice(0, -1).join(' ') : title.trim()
}

const isRule = (line: string): boolean => /^ {0,3}([-*_])(?:[ \t]{0,9}\1){2,}[ \t]*$/.test(line)

const isListed = (line: string | undefined): boolean =>
  line !== undefined && (item.test(line) || /^[ \t]+\S/.test(line))

function isTable(lines: readonly string[], at: number): boolean {
  if (!lines[at]?.includes('|')) return false
  const delimiter = lines[at + 1]
  return delimiter?.includes('-') === true && cellsOf(delimiter).every((cell) => /^:?-+:?$/.test(cell))
}

function isBlockStart(lines: readonly string[], at: number): boolean {
  const line = lines[at] as string
  return (
    line.trim() === '' ||
    fence.test(line) ||
    heading.test(line) ||
    item.test(line) ||
    /<table\b/i.test(line) ||
    isTable(lines, at)
  )
}

/** The cells of a line: bars separate them, except escaped ones. */
function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim())
  if (line.trimStart().startsWith('|')) cells.shift()
  if (cells.length > 1 && cells.at(-1) === '') cells.pop()
  return cells
}
