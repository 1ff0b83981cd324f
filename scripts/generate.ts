import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { contract } from '../src/contract'
import { generateTypescript } from '../src/generate/typescript'
import { shop } from '../test/contracts/shop'

// Writes what is generated from the contracts; with --check, only lists what is stale and exits 1.
const check = process.argv.includes('--check')

/** The files of each folder, text by file name. */
const folders: Record<string, Record<string, string>> = {
  'src/generated': generateTypescript(contract, { core: '../core', http: '../http', extension: '' }),
  'test/contracts/shop': generateTypescript(shop, {
    core: '../../../src/core',
    http: '../../../src/http',
    extension: '',
  }),
}

const stale: string[] = []
for (const [folder, files] of Object.entries(folders)) {
  const address = new URL(`../${folder}/`, import.meta.url)
  mkdirSync(address, { recursive: true })
  const present = readdirSync(address)
  for (const [name, text] of Object.entries(files)) {
    if (present.includes(name) && readFileSync(new URL(name, address), 'utf8') === text) continue
    stale.push(`${folder}/${name}`)
    if (!check) writeFileSync(new URL(name, address), text)
  }
  if (check) stale.push(...present.filter((name) => !Object.hasOwn(files, name)).map((name) => `${folder}/${name}`))
}

if (check && stale.length > 0) {
  const list = stale.map((name) => `  ${name}`).join('\n')
  console.error(`Stale files; run \`npm run generate\`, and delete what it does not write:\n${list}`)
  process.exit(1)
}
console.log(check ? `${Object.keys(folders).join(' and ')} are up to date.` : `${stale.length} files written.`)
