import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll } from 'vitest'
import type { Contract } from '../../src/core'
import { generateTypescript } from '../../src/generate/typescript'
import { temporaryFolder } from './temporary-folder'
import { sourceOfEntry } from './type-check'

const folders: ReturnType<typeof temporaryFolder>[] = []
afterAll(() => {
  for (const folder of folders) folder.remove()
})

/** A folder with the files of a contract, and others beside them. It goes when the tests of the file are over. */
export function written(contract: Contract, further: Record<string, string> = {}): string {
  const folder = temporaryFolder({ ...generateTypescript(contract), ...further })
  folders.push(folder)
  return folder.path
}

export const tsFiles = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.ts'))

/** The exports of all TypeScript files of a folder, run for real. */
export async function run(folder: string) {
  const outfile = join(folder, 'out.mjs')
  const entry = tsFiles(folder).map((name) => `export * from './${name.slice(0, -3)}'`)
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile,
    alias: sourceOfEntry,
    logLevel: 'silent',
  })
  return import(pathToFileURL(outfile).href)
}
