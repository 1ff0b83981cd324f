import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Imported, importDocument } from '../../../../src/cli/import'

const fixtures = fileURLToPath(new URL('../../../fixtures/imports', import.meta.url))

/** A document of `test/fixtures/imports`. */
export const fixture = (name: string): string => readFileSync(join(fixtures, name), 'utf8')

/** Reads a text as a file of this name. */
export function importText(name: string, text: string | Buffer): Imported {
  const folder = mkdtempSync(join(tmpdir(), 'error-codebook-'))
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
    return importDocument(join(folder, name), name)('shop')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The rows as a list, so that a test names only what it is about. */
export const rowsOf = ({ contract }: Imported) =>
  Object.entries(contract.errors).map(([name, { code, status, meaning }]) => [code, name, status, meaning])

/** What was not understood, `line: text`. */
export const notesOf = ({ notes }: Imported): string[] => notes.map(({ line, text }) => `${line}: ${text}`)
