import { mkdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importDocument } from '../../../../src/cli/import'
import { interpret } from '../../../../src/cli/import/interpret'
import { readCsv } from '../../../../src/cli/import/read/csv'
import { readHtml } from '../../../../src/cli/import/read/html'
import { readMarkdown } from '../../../../src/cli/import/read/markdown'
import { readRecords } from '../../../../src/cli/import/read/records'
import { parseTree } from '../../../../src/cli/import/read/tree'
import { UsageError } from '../../../../src/cli/usage-error'
import { cpuGrowthOf, mostCpuGrowth } from '../../../support/cpu-growth'
import { textOf } from '../../../support/growth'
import { temporaryFolder } from '../../../support/temporary-folder'
import { importText } from './import-fixture'

const table = '| Name | HTTP | Meaning |\n|-|-|-|\n'
const graph = '## Order statuses\n```\n'

/** Texts of one unit over and over, after a beginning. */
const markdown: readonly (readonly [title: string, unit: string, prefix?: string])[] = [
  ['rows', '| A_B | 404 | text |\n', table],
  ['bars', '|', table],
  ['cells of a header', '| a ', ''],
  ['fences', '```\n'],
  ['quotations', '> '],
  ['nested items', ' - '],
  ['items', '- A_B (404): text\n'],
  ['open tables of HTML', '<table>'],
  ['lines with open tables', '<table>\n'],
  ['open links', '[a]('],
  ['stars', '*a '],
  ['headings with ranges', '## A (1-2)\n'],
  ['headings with statuses', `## A statuses\n${'| Status | Meaning |\n|-|-|\n| a | b |\n\n'}`],
  ['arrows in a line', 'a → ', '## Order statuses\n'],
  ['lines with arrows', 'a → b\n', '## Order statuses\n'],
  ['a drawing', '↓ └→ a ←┘ │\n', graph],
  ['a drawing of one line', '─', graph],
  ['corners', '┼', graph],
  ['examples', '```\n{"error":"A_B","message":"x"}\n```\n', `${table}| A_B | 404 | text |\n`],
  ['blank lines', '\n'],
  ['spaces', ' '],
]

const work = (read: typeof readMarkdown, text: string) => () => interpret(read(text), 'Shop', 'a.md')

describe('reading takes linear time, whatever is in', () => {
  test.each(markdown.map(([title, unit, prefix = '']) => [title, unit, prefix] as const))(
    'Markdown: %s',
    (_, unit, prefix) => {
      expect(cpuGrowthOf((length) => work(readMarkdown, textOf(length, unit, prefix)))).toBeLessThan(mostCpuGrowth)
    },
  )

  test.each([
    ['open tags', '<td><tr>'],
    ['lists', '<ul><li>a'],
    ['brackets', '<'],
  ])('HTML: %s', (_, unit) => {
    expect(cpuGrowthOf((length) => work(readHtml, textOf(length, unit)))).toBeLessThan(mostCpuGrowth)
  })

  test.each([
    ['rows', 'a,b,c\n'],
    ['quotes', 'x""y,\n'],
  ])('CSV: %s', (_, unit) => {
    expect(cpuGrowthOf((length) => work(readCsv, textOf(length, unit)))).toBeLessThan(mostCpuGrowth)
  })

  test('JSON: records that have no field in common', () => {
    const textWith = (length: number) => {
      const records = Array.from({ length: Math.ceil(length / 40) }, (_, index) => ({
        code: index,
        [`field${index}`]: 'a',
      }))
      return JSON.stringify(records)
    }
    const growth = cpuGrowthOf((length) => {
      const text = textWith(length)
      return () => interpret(readRecords(parseTree(text, 'a.json')), 'Shop', 'a.json')
    })
    expect(growth).toBeLessThan(mostCpuGrowth)
  })
})

const problem = (name: string, content: string | Buffer) => {
  try {
    importText(name, content)
  } catch (cause) {
    expect(cause).toBeInstanceOf(UsageError)
    return (cause as Error).message
  }
  throw new Error('It was read')
}

describe('a document that cannot be read gives one message', () => {
  test.each([
    ['a.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /a\.md is not text in UTF-8\. Save it as UTF-8/],
    ['a.csv', Buffer.from('\uFEFFa;b', 'utf16le'), /a\.csv is not text in UTF-8/],
    ['a.docx', 'text', /a\.docx has a format that is not read\. Name one of \.md/],
    ['a.json', '{\n  "a": 1,\n', /a\.json.* is not valid JSON/],
    ['a.yaml', 'a: 1\nb: "\n', /a\.yaml:3 is not valid YAML or JSON: Missing closing/],
    ['a.yaml', `${'['.repeat(50_000)}`, /a\.yaml/],
    ['a.json', `${'['.repeat(5000)}${']'.repeat(5000)}`, /a\.json/],
    ['a.json', `[${'['.repeat(70)}1${']'.repeat(70)}]`, /a\.json:1 is nested deeper than 64 levels\. Flatten it/],
    ['a.yaml', `a: &a [1,1,1,1,1,1,1,1,1,1]\n${aliases(8)}`, /a\.yaml/],
    ['a.yaml', '&a [*a]', /a\.yaml/],
    ['a.json', `"${'a'.repeat(5_000_001)}"`, /a\.json has more than 5 MB of JSON or YAML\. Split it/],
  ])('%s', (name, content, message) => expect(problem(name, content)).toMatch(message))

  test('50 MB', () => {
    expect(problem('a.md', Buffer.alloc(50_000_000, 'a'))).toBe('a.md has 50 MB, and at most 20 MB are read. Split it.')
  })

  test('a folder, and a file that does not exist', () => {
    const folder = temporaryFolder()
    mkdirSync(`${folder.path}/a.md`)
    expect(() => importDocument(`${folder.path}/a.md`, 'a.md')).toThrow('a.md is a folder. Name a file.')
    expect(() => importDocument(`${folder.path}/b.md`, 'b.md')).toThrow('b.md cannot be read: it does not exist.')
    folder.remove()
  })
})

/** Each level has ten times the values of the one before. */
function aliases(levels: number): string {
  const names = 'abcdefghij'
  return Array.from({ length: levels }, (_, at) => {
    const list = Array.from({ length: 10 }, () => `*${names[at]}`).join(', ')
    return `${names[at + 1]}: &${names[at + 1]} [${list}]\n`
  }).join('')
}

test('10,000 rows are read with every fact', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `| ${index} | E_${index} | 404 | Meaning ${index} |`)
  const { contract } = importText('a.md', `| Code | Name | HTTP | Meaning |\n|-|-|-|-|\n${rows.join('\n')}\n`)
  expect(Object.keys(contract.errors)).toHaveLength(10_000)
  expect(contract.errors.E_9999).toMatchObject({ code: 9999, status: 404, meaning: 'Meaning 9999' })
})
