import { basename } from 'node:path'
import { assemble, type Imported } from './assemble'
import { interpret } from './interpret'
import { humanised } from './interpret/words'
import { readDocument } from './read'

export type { Imported } from './assemble'
export { contractSource } from './contract-source'
export type { Note } from './document'

/**
 * Reads a document that lists errors: a Markdown or HTML page, CSV, YAML, a JSON map or an OpenAPI document. Gives a function that
 * makes a contract of it.
 *
 * @throws UsageError for a document that cannot be read
 */
export function importDocument(path: string, shown: string): (name: string) => Imported {
  const document = readDocument(path, shown)
  return (name) => assemble(interpret(document, humanised(name), basename(path)), name)
}
