// Prints contract.json beside the same facts from the entry that has them as code.
import { contract, pagination } from 'error-codebook/contract'
import json from 'error-codebook/contract.json' with { type: 'json' }

console.log(JSON.stringify({ json, contract, pagination }))
