import { describe, expect, test } from 'vitest'
import { contract as clinic } from '../../../src/contract'
import type { Contract } from '../../../src/core'
import { generateTypescript } from '../../../src/generate'
import { run, tsFiles, written } from '../../support/generated-folder'
import { rowOfAll } from '../../support/row-of-all'
import { typeCheck } from '../../support/type-check'

const base: Contract = {
  name: 'base',
  version: '1.0.0',
  fallback: 'BROKEN',
  categories: { all: { title: 'All' } },
  errors: {
    BROKEN: rowOfAll(1, { status: 500 }),
    MOVED: rowOfAll(2, { details: { from: { statusOf: 'box', optional: true }, given: 'integer' } }),
  },
  lifecycles: {
    box: {
      initial: 'open',
      statuses: { open: { meaning: 'Open' }, shut: { meaning: 'Shut' } },
      transitions: { open: ['shut'], shut: [] },
      refusals: [{ refusal: 'BROKEN' }],
      unknownStatus: 'BROKEN',
    },
  },
}

/** A contract that has one row and takes over those of others. */
const above = (name: string, code: number, ...extensions: NonNullable<Contract['extends']>): Contract => ({
  name,
  version: '1.0.0',
  fallback: 'BROKEN',
  extends: extensions,
  categories: { all: { title: 'All' } },
  errors: { [`${name.toUpperCase()}_ROW`]: rowOfAll(code) },
})

const files = (folder: string, contract: Contract) =>
  Object.fromEntries(Object.entries(generateTypescript(contract)).map(([name, text]) => [`${folder}/${name}`, text]))

const middle = above('middle', 3, { contract: base, from: '../base/index.js' })
const side = above('side', 4, { contract: base, from: '../base/index.js' })
const beneath = { ...files('base', base), ...files('middle', middle), ...files('side', side) }

describe('generated code of a contract compiles and runs, where it extends', () => {
  test('a contract that extends another: rows keep the origin at the bottom', async () => {
    const top = above('top', 5, { contract: middle, from: './middle/index.js' })
    const check = `import { MovedError } from './base/index.js'
import { createError, isApiError, MiddleRowError } from './index.js'

const moved: MovedError = createError('MOVED', { details: { given: 1, from: 'open' } })
export const verdicts: boolean[] = [
  moved instanceof MovedError,
  isApiError(new MovedError({ details: { given: 2 } }), 'MOVED'),
  isApiError(new MiddleRowError()),
]
// @ts-expect-error no such status
createError('MOVED', { details: { given: 1, from: 'lost' } })
`
    const folder = written(top, { ...beneath, 'check.ts': check })
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    const { rows, verdicts } = await run(folder)
    expect(verdicts).toEqual([true, true, true])
    expect(rows).toBe(
      '1 top 1.0.0 - - all 5 409xTOP_ROW @base all 1 500xBROKEN 409xMOVED{"from?":["open","shut"],"given":"i"} @middle all 3 409xMIDDLE_ROW',
    )
  })

  test('two contracts that extend one', async () => {
    const both = above(
      'both',
      5,
      { contract: middle, from: './middle/index.js' },
      { contract: side, from: './side/index.js' },
    )
    const folder = written(both, beneath)
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    const { codebook } = await run(folder)
    expect(Object.keys(codebook.classes)).toEqual(['BROKEN', 'MOVED', 'MIDDLE_ROW', 'SIDE_ROW', 'BOTH_ROW'])
  })

  test('another one, without a row of its own', async () => {
    const plain: Contract = { ...above('plain', 5, { contract: base, from: './base/index.js' }), errors: {} }
    const folder = written(plain, beneath)
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    const { createError, isApiError, rows } = await run(folder)
    expect(isApiError(createError('BROKEN'))).toBe(true)
    expect(rows).toBe('1 plain 1.0.0 - - @base all 1 500xBROKEN 409xMOVED{"from?":["open","shut"],"given":"i"}')
  })

  test('the clinic, by the package', async () => {
    const service = above('service', 10000, { contract: clinic, from: 'error-codebook' })
    const folder = written({ ...service, fallback: 'INTERNAL_ERROR' })
    expect(typeCheck(folder, ...tsFiles(folder))).toEqual([])
    const { createError, ServiceRowError } = await run(folder)
    expect(createError(3003)).toMatchObject({ name: 'SlotUnavailableError', category: 'appointment' })
    expect(createError(10000)).toBeInstanceOf(ServiceRowError)
  })
})
