import { expect, test } from 'vitest'
import { contract as clinic } from '../../../src/contract'
import type { Contract } from '../../../src/core'
import { resolveContract } from '../../../src/core/resolve-contract'
import { explainer } from '../../../src/evolve'
import { chat } from '../../contracts/chat'
import { exchange } from '../../contracts/exchange'
import { pay } from '../../contracts/pay'
import { shop } from '../../contracts/shop'
import { written } from '../../support/generated-folder'
import { typeCheck } from '../../support/type-check'

const contracts: readonly Contract[] = [clinic, chat, exchange, pay, shop]

test.each(contracts)('the example code of every row of $name compiles', (contract) => {
  const resolved = resolveContract(contract)
  const explain = explainer(resolved, { modules: { errors: './index' } })
  const examples = resolved.rows
    .map(explain)
    .flatMap(({ throwIt, handleIt }, index) => [
      [`throw-${index}.ts`, throwIt] as const,
      [`handle-${index}.ts`, handleIt] as const,
    ])
  const folder = written(contract, Object.fromEntries(examples))
  expect(typeCheck(folder, ...examples.map(([file]) => file))).toEqual([])
})

test('code that no longer fits the contract does not compile', () => {
  const resolved = resolveContract(shop)
  const row = resolved.rows.find(({ name }) => name === 'OUT_OF_STOCK') as (typeof resolved.rows)[number]
  const { throwIt, handleIt } = explainer(resolved, { modules: { errors: './index' } })(row)
  const folder = written(shop, {
    'throw.ts': throwIt.replace('left', 'rest'),
    'handle.ts': handleIt.replace("'OUT_OF_STOCK'", "'STOCK_OUT'"),
  })
  expect(typeCheck(folder, 'throw.ts')).not.toEqual([])
  expect(typeCheck(folder, 'handle.ts')).not.toEqual([])
})
