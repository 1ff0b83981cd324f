import { describe, expect, inject, test } from 'vitest'
import type { contract as clinic } from '../../src/contract'
import type { ErrorRow } from '../../src/core/contract'
import { runNode } from './support/run-node'

interface Published {
  json: { [member: string]: unknown; errors: ({ name: string; category: string } & ErrorRow)[] }
  contract: typeof clinic
}

describe.each([
  ['import', 'esmProject', 'contract-json.mjs'],
  ['require', 'cjsProject', 'contract-json.cjs'],
] as const)('contract.json (%s)', (_how, project, script) => {
  test('has every row, its defaults resolved', async () => {
    const { json, contract } = await runNode<Published>(inject(project), script)
    const { categories, errors } = contract
    expect(json.errors.map(({ name }) => name)).toEqual(Object.keys(errors))
    for (const { name, category, ...row } of json.errors) {
      const given: ErrorRow = errors[name as keyof typeof errors]
      const [first, last] = categories[category as keyof typeof categories].range
      expect(row.code >= first && row.code <= last).toBe(true)
      expect(row).toEqual({ message: given.meaning, carries: [], text: false, since: contract.since, ...given })
    }
  })

  test('has everything else that the contract says', async () => {
    const { json, contract } = await runNode<Published>(inject(project), script)
    const { errors: _rows, ...further } = json
    const { errors: _errors, since: _since, ...facts } = contract
    expect(further).toEqual(facts)
  })
})
