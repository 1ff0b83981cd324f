import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { className, contractFaults } from '../../../src/core'
import { generateTypescript } from '../../../src/generate/typescript'
import { type AnyContract, anyContract } from '../../support/any-contract/contract'
import { temporaryFolder } from '../../support/temporary-folder'
import { typeCheck } from '../../support/type-check'

// One run of the compiler for all of them.
vi.setConfig({ testTimeout: 120_000 })

const runs = 40
const seed = Math.floor(Math.random() * 2 ** 31)

/** Makes each error in typed code, by its class, with the details of one occurrence. */
function usageOf({ contract, details }: AnyContract): string {
  const errors = Object.keys(contract.errors).map((name) => {
    const options = details[name] ? `{ details: ${JSON.stringify(details[name])} }` : ''
    return `new all.${className(name)}(${options})`
  })
  return `import * as all from './index.js'\nexport const errors: all.AnyApiError[] = [\n  ${errors.join(',\n  ')},\n]\n`
}

test('any contract without faults generates code that compiles, with details of the types that it declares', () => {
  const contracts = fc.sample(anyContract, { numRuns: runs, seed })
  const files: Record<string, string> = {}
  for (const [index, each] of contracts.entries()) {
    expect(contractFaults(each.contract)).toEqual([])
    const generated = { ...generateTypescript(each.contract), 'usage.ts': usageOf(each) }
    for (const [name, text] of Object.entries(generated)) files[`c${index}/${name}`] = text
  }
  const folder = temporaryFolder(files)
  try {
    expect(typeCheck(folder.path, ...Object.keys(files)), `seed ${seed}`).toEqual([])
  } finally {
    folder.remove()
  }
})
