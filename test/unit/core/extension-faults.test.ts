import { describe, expect, test } from 'vitest'
import { contract as clinic } from '../../../src/contract'
import { type Contract, contractFaults, defineContract, type ErrorRow, type Extension } from '../../../src/core'
import { leastTime } from '../../support/growth'
import { rowOfAll } from '../../support/row-of-all'

/** A contract with these rows and a fallback, in one category. */
const made = (name: string, errors: Contract['errors'], more: Partial<Contract> = {}): Contract => ({
  name,
  version: '1.0.0',
  fallback: `${name.toUpperCase()}_BROKEN`,
  categories: { all: { title: 'All' } },
  errors: { ...errors, [`${name.toUpperCase()}_BROKEN`]: rowOfAll(`${name}-0`, { status: 500 }) },
  ...more,
})

const shared = made('shared', { SOLD_OUT: rowOfAll(1), 'late-fee': rowOfAll('L-1'), UNPAID: rowOfAll(3) })
const from = './shared'
const extending = (errors: Contract['errors'], ...extensions: Extension[]): Contract =>
  made('own', errors, { extends: extensions.length > 0 ? extensions : [{ contract: shared, from }] })

const placed = (contract: unknown) => contractFaults(contract).map(({ place, problem }) => `${place}: ${problem}`)

test('a sound extension has no fault', () => {
  expect(contractFaults(extending({ OTHER: rowOfAll(2) }))).toEqual([])
  expect(contractFaults(extending({ SOLD_OUT: rowOfAll(1) }, { contract: shared, from, omit: ['SOLD_OUT'] }))).toEqual(
    [],
  )
  expect(contractFaults(extending({ SOLD_OUT: rowOfAll(1) }, { contract: shared, from, omit: ['all'] }))).toEqual([])
  expect(contractFaults(extending({}, { contract: clinic, from: 'error-codebook' }))).toEqual([])
})

describe('an own row', () => {
  test.each<[what: string, name: string, given: ErrorRow, problem: string]>([
    ['the name', 'SOLD_OUT', rowOfAll(2), 'its name SOLD_OUT is already used by SOLD_OUT of shared'],
    ['the number', 'OTHER', rowOfAll(1), 'its code 1 is already used by SOLD_OUT of shared'],
    ['the code', 'OTHER', rowOfAll('L-1'), 'its code L-1 is already used by late-fee of shared'],
    ['the class', 'SoldOut', rowOfAll(2), 'its class SoldOutError is already used by SOLD_OUT of shared'],
    ['as its code the name', 'OTHER', rowOfAll('UNPAID'), 'its code UNPAID is already used by UNPAID of shared'],
    ['as its name the code', 'L-1', rowOfAll(2), 'its name L-1 is already used by late-fee of shared'],
  ])('with %s of an inherited row is told, once, with both and what to do', (_, name, given, problem) => {
    const place = /^\w+$/.test(name) ? `errors.${name}` : `errors["${name}"]`
    const other = problem.replace(/^.* by ([\w-]+) of shared$/, '$1')
    const fix = `Omit ${other} from the extension, or change the row.`
    expect(contractFaults(extending({ [name]: given }))).toEqual([{ place, problem, fix }])
  })

  test('with the code of an omitted row is none', () => {
    expect(contractFaults(extending({ OTHER: rowOfAll(1) }, { contract: shared, from, omit: ['SOLD_OUT'] }))).toEqual(
      [],
    )
  })
})

describe('rows of two extensions', () => {
  const beside = (errors: Contract['errors']) =>
    extending({}, { contract: shared, from }, { contract: made('second', errors), from: './second' })

  test('that collide are told at the second', () => {
    expect(placed(beside({ SOLD_OUT: rowOfAll(2) }))).toEqual([
      'extends[1]: its name SOLD_OUT is already used by SOLD_OUT of shared',
    ])
    expect(placed(beside({ OTHER: rowOfAll(1), MORE: rowOfAll('L-1'), UN_PAID: rowOfAll(4) }))).toEqual([
      'extends[1]: its code 1 is already used by SOLD_OUT of shared',
      'extends[1]: its code L-1 is already used by late-fee of shared',
    ])
  })

  test('that are one row, as of two services that extend one contract, do not collide', () => {
    const second = made('second', { OTHER: rowOfAll(2) }, { extends: [{ contract: shared, from }] })
    const both = extending({}, { contract: shared, from }, { contract: second, from: './second' })
    expect(contractFaults(both)).toEqual([])
  })

  test('that are one row of two versions are told', () => {
    const later = made('shared', { SOLD_OUT: rowOfAll(1, { status: 410 }) })
    const second = made('second', {}, { extends: [{ contract: later, from: './later' }] })
    expect(placed(extending({}, { contract: shared, from }, { contract: second, from: './second' }))).toEqual([
      'extends[1]: its SOLD_OUT of shared differs from that of another extension',
    ])
  })

  test('of two versions of a contract may collide, too', () => {
    const later = made('shared', { OTHER: rowOfAll(1) })
    const second = made('second', {}, { extends: [{ contract: later, from: './later' }] })
    expect(placed(extending({}, { contract: shared, from }, { contract: second, from: './second' }))).toEqual([
      'extends[1]: its code 1 is already used by SOLD_OUT of shared',
    ])
  })
})

describe('omit', () => {
  test('has names of rows and categories, and suggests the nearest', () => {
    const omit = ['SOLD_OUTS', 'al', 'nothing like it']
    expect(contractFaults(extending({}, { contract: shared, from, omit }))).toEqual([
      {
        place: 'extends[0].omit',
        problem: 'shared has no row and no category SOLD_OUTS',
        fix: 'Did you mean SOLD_OUT?',
      },
      { place: 'extends[0].omit', problem: 'shared has no row and no category al', fix: 'Did you mean all?' },
      { place: 'extends[0].omit', problem: 'shared has no row and no category nothing like it', fix: 'Remove it.' },
    ])
  })

  test('takes the rows away from what may be named', () => {
    const extension = { contract: shared, from, omit: ['SOLD_OUT'] }
    const contract = { ...extending({}, extension), validation: 'SOLD_OUT' }
    expect(placed(contract)).toEqual(['validation: there is no error SOLD_OUT'])
  })
})

describe('a contract in extends', () => {
  test('cannot have the name of the contract, at any depth', () => {
    const problem = 'it has rows of a contract with the name of this one, own'
    const other = made(
      'own',
      { OTHER: rowOfAll(2) },
      { fallback: 'OTHER', errors: { OTHER: rowOfAll(2, { status: 500 }) } },
    )
    expect(placed(extending({}, { contract: other, from }))).toEqual([`extends[0]: ${problem}`])
    const between = made('between', {}, { extends: [{ contract: other, from }] })
    expect(placed(extending({}, { contract: between, from }))).toEqual([`extends[0]: ${problem}`])
  })

  test('cannot be the contract itself, directly or by others', () => {
    const direct = extending({}) as { extends: Extension[] } & Contract
    direct.extends = [{ contract: direct, from }]
    expect(placed(direct)).toEqual(['extends[0].contract: it extends itself'])
    const indirect = extending({}) as { extends: Extension[] } & Contract
    indirect.extends = [{ contract: made('between', {}, { extends: [{ contract: indirect, from }] }), from }]
    expect(placed(indirect)).toEqual(['extends[0].contract.extends[0].contract: it extends itself'])
    expect(() => defineContract(indirect)).toThrow(/^\[error-codebook\] .*extends itself\. Remove it from extends\./s)
  })

  test('tells its own faults, with their place', () => {
    const wrong = made('wrong', { 'a b': rowOfAll(1), OTHER: rowOfAll(1) }, { fallback: 'NONE' })
    expect(placed(extending({}, { contract: wrong, from }))).toEqual([
      expect.stringMatching(/^extends\[0\]\.contract\.errors\["a b"\]: a name is words/),
      expect.stringMatching(/^extends\[0\]\.contract\.errors\.OTHER\.code: .*a b/),
      'extends[0].contract.fallback: there is no error NONE',
    ])
  })

  test.each<[what: string, contract: unknown, fault: string]>([
    ['no contract', undefined, 'extends[0]: contract is missing'],
    ['a text', 'shared', 'extends[0].contract: "shared" is not an object'],
    ['an empty one', {}, 'extends[0].contract: name is missing'],
    ['a wrong row', { ...shared, errors: { A: 5 } }, 'extends[0].contract.errors.A: 5 is not an object'],
    ['a wrong list', { ...shared, extends: {} }, 'extends[0].contract.extends: an object is not a list'],
  ])('is checked whatever it is: %s', (_, contract, fault) => {
    expect(placed({ ...extending({}), extends: [{ contract, from }] })).toContain(fault)
  })
})

describe('docs', () => {
  const docs = { causes: ['It is old.'], fix: 'Get a new one.' }
  const own = { OWN_BROKEN: docs, OTHER: docs }
  const documented: Contract = {
    ...shared,
    docs: Object.fromEntries(Object.keys(shared.errors).map((name) => [name, docs])),
  }
  const withDocs = (given: NonNullable<Contract['docs']>, contract = documented): Contract => ({
    ...extending({ OTHER: rowOfAll(2) }, { contract, from }),
    docs: given,
  })

  test('of inherited rows count', () => {
    expect(contractFaults(withDocs(own))).toEqual([])
  })

  test('are missing for an own row, and for an inherited one whose contract has none', () => {
    expect(contractFaults(withDocs({ OWN_BROKEN: docs }))).toEqual([
      { place: 'docs.OTHER', problem: 'it is missing', fix: 'Write its causes and its fix.' },
    ])
    expect(contractFaults(withDocs({ ...own, SOLD_OUT: docs, UNPAID: docs, SHARED_BROKEN: docs }, shared))).toEqual([
      {
        place: 'docs["late-fee"]',
        problem: 'it is missing',
        fix: 'Write its causes and its fix, or omit the row of shared.',
      },
    ])
  })

  test('of no row are told, with the nearest', () => {
    expect(contractFaults(withDocs({ ...own, OTHERS: docs }))).toEqual([
      { place: 'docs.OTHERS', problem: 'there is no error OTHERS', fix: 'Did you mean OTHER?' },
    ])
  })

  test.each<[docsUrl: string, problem: RegExp]>([
    ['https://example.com/errors', /^docsUrl: it has no \{name\}/],
    ['/errors/{name}', /^docsUrl: \/errors\/\{name\} is no address/],
  ])('%s is no address of pages', (docsUrl, problem) => {
    expect(placed({ ...shared, docsUrl })).toEqual([expect.stringMatching(problem)])
  })
})

test('a missing text of an inherited row says whose row it is', () => {
  const read = made('shared', { SOLD_OUT: rowOfAll(1, { text: true }) }, { texts: { en: { SOLD_OUT: 'Sold out.' } } })
  const contract = { ...extending({}, { contract: read, from }), texts: { en: {}, de: {} } }
  expect(contractFaults(contract)).toEqual([
    { place: 'texts.de.SOLD_OUT', problem: 'there is no text', fix: 'Write one, or omit the row of shared.' },
  ])
})

test('10,000 inherited rows are checked in linear time', () => {
  const large = (count: number) => {
    const names = Array.from({ length: count }, (_, index) => `ROW_${index}`)
    const contract = made('large', Object.fromEntries(names.map((name, index) => [name, rowOfAll(index)])))
    const omit = names.filter((_, index) => index % 2 === 0)
    return extending({ OTHER: rowOfAll(-1) }, { contract, from, omit })
  }
  const [small, big] = [large(1000), large(10_000)]
  expect(contractFaults(big)).toEqual([])
  const growth = leastTime(() => contractFaults(big), 5) / leastTime(() => contractFaults(small), 5)
  // Quadratic work would grow by 100.
  expect(growth).toBeLessThan(40)
})
