import { extname } from 'node:path'
import { parseJson } from '../../load/parse-json'
import { readText } from '../../load/read-text'
import { UsageError } from '../../usage-error'
import type { SourceDocument } from '../document'
import { readCsv } from './csv'
import { readHtml } from './html'
import { readMarkdown } from './markdown'
import { isOpenapi, readOpenapi } from './openapi/index'
import { readRecords } from './records'
import { parseTree } from './tree'

type Reader = (text: string, shown: string) => SourceDocument

/** A parser of trees needs 100 times the memory of its text. */
const largestTree = 5_000_000

const readTree: Reader = (text, shown) => {
  if (text.length > largestTree) {
    throw new UsageError(`${shown} has more than ${largestTree / 1_000_000} MB of JSON or YAML. Split it.`)
  }
  const tree = parseTree(text, shown)
  return isOpenapi(tree) ? readOpenapi(tree) : readRecords(tree)
}

const readJson: Reader = (text, shown) => {
  // Its messages are about JSON, and it takes no YAML.
  parseJson(text, shown)
  return readTree(text, shown)
}

const readers: { readonly [extension: string]: Reader } = {
  '.md': readMarkdown,
  '.mdx': readMarkdown,
  '.markdown': readMarkdown,
  '.txt': readMarkdown,
  '.html': (text) => readHtml(text),
  '.htm': (text) => readHtml(text),
  '.csv': readCsv,
  '.tsv': readCsv,
  '.json': readJson,
  '.yaml': readTree,
  '.yml': readTree,
}

/**
 * Reads a document by its ending.
 *
 * @throws UsageError for a file that cannot be read, is no text or has another format
 */
export function readDocument(path: string, shown: string): SourceDocument {
  const text = readText(path, shown).replace(/^\uFEFF/, '')
  const read = readers[extname(path).toLowerCase()]
  if (read === undefined) {
    throw new UsageError(`${shown} has a format that is not read. Name one of ${Object.keys(readers).join(', ')}.`)
  }
  if (text.includes('\0') || text.includes('\uFFFD')) {
    throw new UsageError(`${shown} is not text in UTF-8. Save it as UTF-8, or name another file.`)
  }
  try {
    return read(text, shown)
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    // A parser's own error, such as a stack that overflows on 100,000 brackets.
    throw new UsageError(`${shown} cannot be read: ${(cause as Error).message}. Fix the file.`)
  }
}
