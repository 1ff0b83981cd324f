import { basename } from 'node:path'
import { assemble, type Imported } from './assemble'
import { interpret } from './interpret'
import { humanised } from './interpret/words'
import { readDocument } from './read'

export type { Imported, Unfinished } from './assemble'
export { contractSource } from './contract-source'
export type { Note } from './document'

/**
 * Makes a contract of a document: a Markdown or HTML page, CSV, YAML, a JSON map or an OpenAPI document.
 *
 * @throws UsageError for a document that cannot be read
 */
export function importDocument(path: string, shown: string, name: string): Imported {
  return assemble(interpret(readDocument(path, shown), humanised(name), basename(path)), name)
}
