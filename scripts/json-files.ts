import { copyFileSync, writeFileSync } from 'node:fs'
import { contract } from '../src/contract'
import { generateJson } from '../src/generate/json'

// A part of the build: the JSON files of the package, `error-codebook/contract.json` and `error-codebook/findings.schema.json`.
const dist = new URL('../dist/', import.meta.url)
writeFileSync(new URL('contract.json', dist), generateJson(contract))
copyFileSync(new URL('../src/cli/report/findings.schema.json', import.meta.url), new URL('findings.schema.json', dist))
