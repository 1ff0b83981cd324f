import { Window } from 'happy-dom'
import type { DictionaryEntry } from '../../src/docplanner'

type Cells = readonly (readonly string[])[]

/** CSV by RFC 4180, one sign at a time, with the ' before a formula taken away. */
export function readCsv(csv: string): DictionaryEntry[] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const text = csv.replace(/^\uFEFF/, '')
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += text[++at]
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && sign === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && text.startsWith('\r\n', at)) {
      at++
      rows.push([...row, cell])
      row = []
      cell = ''
    } else cell += sign
  }
  if (quoted || cell || row.length) throw new Error('The CSV ends within a line')
  return entriesOf(rows.map((cells) => cells.map((each) => each.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1'))))
}

/** A GFM table: cells between unescaped bars, `\` before a sign taken away. */
export function readMarkdown(markdown: string): DictionaryEntry[] {
  const [header = [], rule = [], ...rows] = markdown
    .trimEnd()
    .split('\n')
    .map((line) => [...line.matchAll(/((?:[^|\\]|\\.)*)\|/g)].slice(1).map(([, cell = '']) => cell.trim()))
  if (rule.some((cell) => cell !== '---')) throw new Error('The second line is no rule')
  return entriesOf([header, ...rows].map((cells) => cells.map((cell) => cell.replace(/\\([!-/:-@[-`{-~])/g, '$1'))))
}

/** The table of a page, as a browser's DOM has it. */
export function readHtml(html: string): DictionaryEntry[] {
  const window = new Window()
  window.document.write(html)
  const rows = [...window.document.querySelectorAll('table tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
  )
  const stray = window.document.querySelector('script, img, iframe, b')
  if (stray) throw new Error(`There is a <${stray.tagName}> in the page`)
  return entriesOf(rows)
}

/** The paragraphs of the e-mail. */
export function readEmail(text: string): DictionaryEntry[] {
  return [...text.matchAll(/^(\d+) {2}(\w+) \(HTTP (\d+)\)\n {3}(.*)\n((?: {3}\w\w: .*\n)*)/gm)].map(
    ([, errorCode, name, status, meaning, texts = '']) =>
      ({
        errorCode: Number(errorCode),
        name,
        status: Number(status),
        meaning,
        texts: Object.fromEntries(
          [...texts.matchAll(/^ {3}(\w\w): (.*)$/gm)].map(([, locale, each]) => [locale, each]),
        ),
      }) as DictionaryEntry,
  )
}

function entriesOf([columns = [], ...rows]: Cells): DictionaryEntry[] {
  return rows.map((cells) => {
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells under ${columns.length} columns`)
    const { error_code, name, status, meaning, ...texts } = Object.fromEntries(
      columns.map((each, at) => [each, cells[at]]),
    )
    const given = Object.entries(texts).filter(([, text]) => text !== '')
    return {
      errorCode: Number(error_code),
      name,
      status: Number(status),
      meaning,
      texts: Object.fromEntries(given),
    } as DictionaryEntry
  })
}
