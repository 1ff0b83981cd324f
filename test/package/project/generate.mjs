// Writes the TypeScript of a contract. Arguments: the folder, and the contract as JSON.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generateTypescript } from 'error-codebook/generate'

const [folder, contract] = process.argv.slice(2)
for (const [name, text] of Object.entries(generateTypescript(JSON.parse(contract)))) {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
