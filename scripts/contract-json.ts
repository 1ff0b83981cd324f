import { writeFileSync } from 'node:fs'
import { contract } from '../src/contract'
import { generateJson } from '../src/generate/json'

// The last part of the build: `error-codebook/contract.json`.
writeFileSync(new URL('../dist/contract.json', import.meta.url), generateJson(contract))
