import { describe, expect, inject, test } from 'vitest'
import type { contract as clinic } from '../../src/contract'
import type { ErrorRow } from '../../src/core/contract'
import type { ResolvedRow } from '../../src/core/resolve-rows'
import { runNode } from './support/run-node'

interface Published {
  json: { [member: string]: unknown; errors: ({ code: number } & ResolvedRow)[] }
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
      const docs = contract.docs[name as keyof typeof errors]
      const defaults = { message: given.meaning, carries: [], text: false, audience: 'public', since: contract.since }
      expect(row).toEqual({ ...defaults, ...given, docs })
    }
  })

  test('has everything else that the contract says', async () => {
    const { json, contract } = await runNode<Published>(inject(project), script)
    const { errors: _rows, ...further } = json
    const { errors: _errors, since: _since, docs: _docs, ...facts } = contract
    expect(further).toEqual(facts)
  })
})
