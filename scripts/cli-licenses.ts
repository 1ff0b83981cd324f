import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// A part of the build. The command line has its libraries inside, so their licences go with it.
const root = fileURLToPath(new URL('../', import.meta.url))
const metafile = join(root, 'dist/cli/metafile-esm.json')

/** `node_modules/marked/lib/marked.js` as `node_modules/marked`. */
const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//

const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as { readonly inputs: object }
const folders = new Set(Object.keys(inputs).flatMap((input) => packageFolder.exec(input)?.[1] ?? []))
const licences = [...folders].sort().map(licenceOf)
writeFileSync(join(root, 'dist/cli/LICENSES.txt'), `${licences.join(`\n${'-'.repeat(80)}\n\n`)}`)
rmSync(metafile)

/** A package's name, version and licence text. */
function licenceOf(folder: string): string {
  const path = join(root, folder)
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const file = existsSync(path) ? readdirSync(path).find((each) => /^licen[cs]e/i.test(each)) : undefined
  if (file === undefined) throw new Error(`${name} has no licence file: it cannot be bundled`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`
}
