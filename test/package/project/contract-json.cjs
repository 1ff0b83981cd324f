// Prints contract.json beside the same facts from the entry that has them as code.
const { contract } = require('error-codebook/contract')
const json = require('error-codebook/contract.json')

console.log(JSON.stringify({ json, contract }))
