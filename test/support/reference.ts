import { existsSync, readFileSync } from 'node:fs'

export type ReferenceName = 'api-errors.md' | 'docplanner-errors.md'

export interface ReferenceError {
  category: string
  range: [first: number, last: number]
  code: number
  name: string
  status: number
  meaning: string
}

export interface ReferenceHttpStatus {
  status: number
  /** Absent where one row stands for several statuses: its words are none of theirs. */
  reason?: string
  meaning: string
}

export interface ReferenceExample {
  heading: string
  /** As written: some blocks are abridged (`[...]`), so not every one parses. */
  json: string
}

/** The references live beside the checkout where they are maintained; the fixture is the copy for everyone else. */
export function readReference(name: ReferenceName): string {
  const maintained = new URL(`../../../shared/reference/${name}`, import.meta.url)
  const copy = new URL(`../fixtures/${name}`, import.meta.url)
  return readFileSync(existsSync(maintained) ? maintained : copy, 'utf8')
}

/** The error tables, one entry a row, in the document's order. */
export function referenceErrors(markdown: string): ReferenceError[] {
  return tablesOf(markdown, 'Code', 'Name', 'HTTP', 'Meaning').flatMap(({ heading, rows }) => {
    const [, category = '', first, last] = /^(.+) Errors \((\d+)-(\d+)\)$/.exec(heading) ?? []
    return rows.map(([code, name = '', status, meaning = '']) => ({
      category,
      range: [Number(first), Number(last)] as [number, number],
      code: Number(code),
      name,
      status: Number(status),
      meaning,
    }))
  })
}

/** The HTTP status tables of either document. A row for several statuses becomes one entry for each. */
export function referenceHttpStatuses(markdown: string): ReferenceHttpStatus[] {
  const plain = tablesOf(markdown, 'Code', 'Status', 'Meaning')
    .flatMap(({ rows }) => rows)
    .map(([status, reason = '', meaning = '']) => ({ status: Number(status), reason, meaning }))
  const combined = tablesOf(markdown, 'Status Code', 'Description')
    .flatMap(({ rows }) => rows)
    .flatMap(([label = '', description = '']) => {
      const [, codes = '', reason = ''] = /^\*\*([\d, ]+)\*\* - (.+)$/.exec(label) ?? []
      const meaning = description.replace(/\s*<br \/>\s*/g, ' ')
      const statuses = codes.split(',').map(Number)
      return statuses.map((status) => (statuses.length === 1 ? { status, reason, meaning } : { status, meaning }))
    })
  return [...plain, ...combined]
}

/** By lifecycle as the document heads it (`Appointment`): each status and its meaning. */
export function referenceStatuses(markdown: string): Record<string, Record<string, string>> {
  return Object.fromEntries(
    tablesOf(markdown, 'Status', 'Meaning').map(({ heading, rows }) => [
      heading.replace(/ Statuses$/, ''),
      Object.fromEntries(rows.map(([status = '', meaning = '']) => [status, meaning])),
    ]),
  )
}

/** By role as the document writes it (`Patient`): requests allowed per hour and day. */
export function referenceTiers(markdown: string): Record<string, { hour: number; day: number }> {
  return Object.fromEntries(
    tablesOf(markdown, 'Role', 'Requests/Hour', 'Requests/Day').flatMap(({ rows }) =>
      rows.map(([role = '', hour, day]) => [role, { hour: Number(hour), day: Number(day) }]),
    ),
  )
}

/** Every `json` block, with the heading it stands under. */
export function referenceExamples(markdown: string): ReferenceExample[] {
  return sectionsOf(markdown).flatMap(({ heading, blocks }) =>
    blocks.filter(({ language }) => language === 'json').map(({ text }) => ({ heading, json: text })),
  )
}

interface Section {
  heading: string
  lines: string[]
  blocks: { language: string; text: string }[]
}

function sectionsOf(markdown: string): Section[] {
  let section: Section = { heading: '', lines: [], blocks: [] }
  const sections = [section]
  let fence: { language: string; lines: string[] } | undefined
  for (const line of markdown.split(/\r?\n/)) {
    // Fences come first: a `#` inside one is a shell comment, not a heading.
    if (line.startsWith('```')) {
      if (fence) section.blocks.push({ language: fence.language, text: fence.lines.join('\n') })
      fence = fence ? undefined : { language: line.slice(3).trim(), lines: [] }
    } else if (fence) {
      fence.lines.push(line)
    } else if (/^#+ /.test(line)) {
      section = { heading: line.replace(/^#+ /, '').trim(), lines: [], blocks: [] }
      sections.push(section)
    } else {
      section.lines.push(line)
    }
  }
  return sections
}

/** The tables whose head has exactly these columns. Each section of the two documents has at most one. */
function tablesOf(markdown: string, ...columns: string[]): { heading: string; rows: string[][] }[] {
  return sectionsOf(markdown).flatMap(({ heading, lines }) => {
    const [head, , ...rows] = lines.filter((line) => line.startsWith('|')).map(cellsOf)
    return head?.join('|') === columns.join('|') ? [{ heading, rows }] : []
  })
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
}
