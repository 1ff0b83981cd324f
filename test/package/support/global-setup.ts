import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { generateShop } from './generate-shop'
import { install, linkPeers } from './install'
import { pack } from './pack'
import { toolsFolder } from './paths'

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed package. */
    tarball: string
    /** An ESM project that has installed it twice, and the frameworks; `shop` holds what is generated for the shop's contract. */
    esmProject: string
    /** The same as CommonJS. */
    cjsProject: string
    /** A project with the package and nothing else. */
    bareProject: string
  }
}

/** Packs once and installs in empty projects, for every test of the package. */
export default function setup(project: TestProject): () => void {
  if (!existsSync(join(toolsFolder, 'node_modules'))) {
    throw new Error('The package is checked with the tools of test/tools. Run `npm ci` in that folder, or `npm test`.')
  }
  const folder = mkdtempSync(join(tmpdir(), 'error-codebook-package-'))
  const tarball = pack(folder)
  const [esm, cjs, bare] = ['esm', 'cjs', 'bare'].map((name) => join(folder, name)) as [string, string, string]
  install(bare, tarball, ['error-codebook'], 'module')
  install(esm, tarball, ['error-codebook', 'error-codebook-twin'], 'module')
  install(cjs, tarball, ['error-codebook', 'error-codebook-twin'], 'commonjs')
  for (const each of [esm, cjs]) linkPeers(each)
  generateShop(esm, 'esm')
  generateShop(cjs, 'cjs')
  project.provide('tarball', tarball)
  project.provide('esmProject', esm)
  project.provide('cjsProject', cjs)
  project.provide('bareProject', bare)
  return () => rmSync(folder, { recursive: true, force: true })
}
