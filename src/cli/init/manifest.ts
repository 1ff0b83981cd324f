import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asObject } from '../../core/safe-get'
import { parseJson } from '../load/parse-json'
import { readText } from '../load/read-text'

/** A project's package.json. */
export interface Manifest {
  readonly file: string
  readonly text: string
  readonly value: { readonly [key: string]: unknown }
}

/** What `init` adds. */
const scripts = {
  errors: 'error-codebook generate',
  'errors:check': 'error-codebook check',
}

/**
 * Reads a folder's package.json, if it has one.
 *
 * @throws UsageError if it is no JSON
 */
export function readManifest(folder: string): Manifest | undefined {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const text = readText(file, 'package.json')
  return { file, text, value: asObject(parseJson(text.replace(/^\uFEFF/, ''), 'package.json')) }
}

/** The names of everything that a project depends on. */
export function dependenciesOf(manifest: Manifest | undefined): { readonly [name: string]: unknown } {
  const { dependencies, devDependencies, peerDependencies } = manifest?.value ?? {}
  return { ...asObject(peerDependencies), ...asObject(devDependencies), ...asObject(dependencies) }
}

/** A manifest with the scripts, in its own form. Scripts that are there already stay. */
export function withScripts({ text, value }: Manifest): { readonly text: string; readonly added: readonly string[] } {
  const present = asObject(value.scripts)
  const added = Object.keys(scripts).filter((name) => !Object.hasOwn(present, name))
  if (added.length === 0) return { text, added }
  const changed = {
    ...value,
    scripts: { ...present, ...Object.fromEntries(added.map((name) => [name, scripts[name as 'errors']])) },
  }
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  '
  const written = `${JSON.stringify(changed, null, indent)}\n`
  return { text: text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written, added }
}
