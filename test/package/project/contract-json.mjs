// Prints contract.json beside the same facts from the entry that has them as code.
import { contract } from 'error-codebook/contract'
import json from 'error-codebook/contract.json' with { type: 'json' }

console.log(JSON.stringify({ json, contract }))
