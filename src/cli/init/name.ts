import { basename } from 'node:path'
import type { Manifest } from './manifest'

/** Whether a text can name a contract. */
export const isContractName = (text: string): boolean => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text)

/** The name of a project, from its package.json or its folder. */
export function projectName(manifest: Manifest | undefined, folder: string): string {
  const { name } = manifest?.value ?? {}
  for (const text of [typeof name === 'string' ? name.replace(/^@[^/]*\//, '') : '', basename(folder)]) {
    const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
    while (/^\d/.test(words[0] ?? '')) words.shift()
    if (words.length > 0) return words.join('-')
  }
  return 'my-api'
}
