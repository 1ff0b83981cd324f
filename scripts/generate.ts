import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { contract } from '../src/contract'
import { generateTypescript } from '../src/generate/typescript'

// Writes src/generated from the contract; with --check, only lists what is stale and exits 1.
const check = process.argv.includes('--check')
const folder = new URL('../src/generated/', import.meta.url)
mkdirSync(folder, { recursive: true })

const files = generateTypescript(contract, { core: '../core', http: '../http', extension: '' })
const present = readdirSync(folder)
const stale = Object.entries(files).filter(([name, text]) => !present.includes(name) || text !== read(name))
const orphans = present.filter((name) => !Object.hasOwn(files, name))

if (check && stale.length + orphans.length > 0) {
  const list = [...stale.map(([name]) => name), ...orphans].map((name) => `  src/generated/${name}`)
  console.error(`Stale files; run \`npm run generate\`, and delete what it does not write:\n${list.join('\n')}`)
  process.exit(1)
}
if (!check) for (const [name, text] of stale) writeFileSync(new URL(name, folder), text)
console.log(check ? 'src/generated is up to date.' : `${stale.length} of ${Object.keys(files).length} files written.`)

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}
