// Writes the TypeScript of a contract. Arguments: the folder, and the contract as JSON.
import { mkdirSync, writeFileSync } from 'node:fs'
import { generateTypescript } from 'error-codebook/generate'

const [folder, contract] = process.argv.slice(2)
mkdirSync(folder)
for (const [name, text] of Object.entries(generateTypescript(JSON.parse(contract)))) {
  writeFileSync(`${folder}/${name}`, text)
}
