import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contract } from '../src/contract'
import { generateTypescript } from '../src/generate/typescript'
import { chat } from '../test/contracts/chat'
import { exchange } from '../test/contracts/exchange'
import { lab } from '../test/contracts/lab'
import { pay } from '../test/contracts/pay'
import { shop } from '../test/contracts/shop'

// Writes what is generated from the contracts; with --check, only lists what is stale and exits 1.
const check = process.argv.includes('--check')

/** How the generated files of the tests' contracts import the engine. */
const fromTests = { core: '../../../src/core', http: '../../../src/http', extension: '' }

/** The files of each folder, text by file name. */
const folders: Record<string, Record<string, string>> = {
  'src/generated': generateTypescript(contract, { core: '../core', http: '../http', extension: '' }),
  'test/contracts/chat': generateTypescript(chat, fromTests),
  'test/contracts/exchange': generateTypescript(exchange, fromTests),
  'test/contracts/lab': generateTypescript(lab, fromTests),
  'test/contracts/pay': generateTypescript(pay, fromTests),
  'test/contracts/shop': generateTypescript(shop, fromTests),
}

const stale: string[] = []
for (const [folder, files] of Object.entries(folders)) {
  const address = new URL(`../${folder}/`, import.meta.url)
  mkdirSync(address, { recursive: true })
  const present = readdirSync(address, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(fileURLToPath(address), entry.parentPath), entry.name))
  for (const [name, text] of Object.entries(files)) {
    if (present.includes(name) && readFileSync(new URL(name, address), 'utf8') === text) continue
    stale.push(`${folder}/${name}`)
    if (check) continue
    mkdirSync(new URL('.', new URL(name, address)), { recursive: true })
    writeFileSync(new URL(name, address), text)
  }
  if (check) stale.push(...present.filter((name) => !Object.hasOwn(files, name)).map((name) => `${folder}/${name}`))
}

if (check && stale.length > 0) {
  const list = stale.map((name) => `  ${name}`).join('\n')
  console.error(`Stale files; run \`npm run generate\`, and delete what it does not write:\n${list}`)
  process.exit(1)
}
console.log(check ? `${Object.keys(folders).join(', ')} are up to date.` : `${stale.length} files written.`)
