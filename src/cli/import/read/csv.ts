import { parse } from 'csv-parse/sync'
import type { SourceDocument } from '../document'

interface CsvRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Reads a CSV or TSV file as one table. The first line tells what separates the cells. */
export function readCsv(text: string): SourceDocument {
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    trim: true,
  }) as unknown as readonly CsvRecord[]
  const [first, ...others] = records
  if (first === undefined) return { parts: [], notes: [] }
  const header = first.record
  const rows = others.map(({ record, info }) => ({ line: info.lines, cells: record }))
  return { parts: [{ kind: 'table', headings: [], line: first.info.lines, header, rows }], notes: [] }
}

function delimiterOf(text: string): string {
  const end = text.indexOf('\n')
  const first = end < 0 ? text : text.slice(0, end)
  const counts = [',', ';', '\t', '|'].map((each) => [each, first.split(each).length] as const)
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}
