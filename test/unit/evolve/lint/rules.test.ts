import type { WritableDeep } from 'type-fest'
import { describe, expect, test } from 'vitest'
import type { Contract } from '../../../../src/core'
import { type LintRuleName, lintContract, lintRules, resolveContract, type SourceUsage } from '../../../../src/evolve'

type Draft = WritableDeep<Required<Contract>>

/** A contract without a finding. */
function sound(): Draft {
  const contract = {
    name: 'desk',
    version: '1.2.0',
    fallback: 'FAILED',
    categories: {
      parcel: { title: 'Parcel', range: [100, 199], status: 422, recovery: 'correctable' },
      desk: {
        title: 'Desk',
        ranges: [
          [900, 909],
          [950, 959],
        ],
        status: 500,
        recovery: 'terminal',
      },
      card: { title: 'Card' },
    },
    errors: {
      PARCEL_TOO_HEAVY: {
        code: 101,
        details: { limit: 'integer' },
        text: true,
        meaning: 'The parcel is too heavy',
        message: 'At most {limit} kg',
      },
      PARCEL_LOST: { code: 102, status: 404, recovery: 'terminal', meaning: 'Nobody has seen the parcel' },
      CARD_REFUSED: {
        category: 'card',
        code: 7,
        status: 402,
        recovery: 'correctable',
        meaning: 'The bank refused the card',
      },
      FAILED: { code: 901, meaning: 'Something broke at the desk' },
    },
    lifecycles: {
      parcel: {
        initial: 'here',
        statuses: { here: { meaning: 'Here' }, away: { meaning: 'Away' }, gone: { meaning: 'Gone' } },
        transitions: { here: ['away'], away: ['here', 'gone'], gone: [] },
        requirements: { gone: [{ role: ['driver', 'clerk'], refusal: 'PARCEL_LOST' }] },
        refusals: [{ refusal: 'PARCEL_LOST' }],
        unknownStatus: 'PARCEL_LOST',
      },
    },
    operations: {
      send: {
        method: 'POST',
        path: '/parcels',
        summary: 'Send it',
        success: 201,
        errors: ['PARCEL_TOO_HEAVY', 'PARCEL_LOST', 'CARD_REFUSED', 'FAILED'],
      },
    },
    texts: { en: { PARCEL_TOO_HEAVY: 'At most {limit} kg.' }, de: { PARCEL_TOO_HEAVY: 'Höchstens {limit} kg.' } },
    docs: {
      PARCEL_TOO_HEAVY: { causes: ['Stones'], fix: 'Leave them' },
      PARCEL_LOST: { causes: ['A hole in the van'], fix: 'Close it' },
      CARD_REFUSED: { causes: ['No money'], fix: 'Earn some' },
      FAILED: { causes: ['A bug'], fix: 'Fix it' },
    },
  }
  return contract as unknown as Draft
}

/** Adds a row that no other rule finds anything about. */
function add(contract: Draft, name: string, row: Partial<Contract['errors'][string]>): void {
  contract.errors[name] = { code: 110, meaning: 'A row of its own', ...row } as Draft['errors'][string]
  contract.docs[name] = { causes: ['One'], fix: 'Fix it' }
  contract.operations.send?.errors.push(name)
}

const sourceOf = (made: Record<string, number>, further: Partial<SourceUsage> = {}): SourceUsage => ({
  made: new Map(Object.entries(made).map(([name, line]) => [`desk/${name}`, [{ file: 'src/a.ts', line }]])),
  named: new Set(),
  unknown: [],
  ...further,
})

interface Case {
  readonly about: string
  change?(contract: Draft): void
  readonly source?: SourceUsage
  /** The places of the findings; none for what is nearly wrong. */
  readonly finds: readonly string[]
  readonly says?: RegExp
}

const cases: { readonly [Name in LintRuleName]: readonly Case[] } = {
  'code-outside-range': [
    {
      about: 'a code between two ranges of its category',
      change: (each) => add(each, 'PRINTER_JAMMED', { code: 920, category: 'desk' }),
      finds: ['errors.PRINTER_JAMMED.code'],
      says: /^Code 920 is outside the range of desk, 900 to 909, 950 to 959\./,
    },
    {
      about: 'a text in a category with a range',
      change: (each) => add(each, 'PARCEL_WET', { code: 'P-3', category: 'parcel' }),
      finds: ['errors.PARCEL_WET.code'],
    },
    { about: 'the last code of the second range', change: (each) => add(each, 'A_B', { code: 959 }), finds: [] },
    {
      about: 'no code in a category with a range',
      change: (each) => {
        add(each, 'PARCEL_WET', { category: 'parcel' })
        delete each.errors.PARCEL_WET?.code
      },
      finds: [],
    },
  ],
  'name-form': [
    {
      about: 'another case',
      change: (each) => add(each, 'parcel_wet', {}),
      finds: ['errors.parcel_wet'],
      says: /PARCEL_TOO_HEAVY/,
    },
    { about: 'another separator', change: (each) => add(each, 'PARCEL-WET', {}), finds: ['errors["PARCEL-WET"]'] },
    { about: 'both', change: (each) => add(each, 'parcel.wet', {}), finds: ['errors["parcel.wet"]'] },
    { about: 'words in mixed case', change: (each) => add(each, 'ParcelWet', {}), finds: ['errors.ParcelWet'] },
    { about: 'one word in the usual case', change: (each) => add(each, 'WET', {}), finds: [] },
  ],
  'message-form': [
    {
      about: 'a full stop',
      change: (each) => add(each, 'A_B', { meaning: 'It is wet.' }),
      finds: ['errors.A_B.meaning'],
    },
    { about: 'a call', change: (each) => add(each, 'A_B', { message: 'It is wet!' }), finds: ['errors.A_B.message'] },
    {
      about: 'a small letter',
      change: (each) => add(each, 'A_B', { meaning: 'it is wet' }),
      finds: ['errors.A_B.meaning'],
    },
    { about: 'capitals', change: (each) => add(each, 'A_B', { meaning: 'IT IS WET' }), finds: ['errors.A_B.meaning'] },
    {
      about: 'title case',
      change: (each) => add(each, 'A_B', { meaning: 'Parcel Too Heavy' }),
      finds: ['errors.A_B.meaning'],
    },
    {
      about: 'lines',
      change: (each) => add(each, 'A_B', { meaning: 'It is wet\nand cold' }),
      finds: ['errors.A_B.meaning'],
    },
    {
      about: 'a blank at the end',
      change: (each) => add(each, 'A_B', { meaning: 'It is wet ' }),
      finds: ['errors.A_B.meaning'],
    },
    {
      about: 'an abbreviation, a name, a question, a parameter first, another script',
      change: (each) => {
        add(each, 'A_B', { meaning: 'The JSON of the Berlin desk is broken' })
        add(each, 'A_C', { code: 111, meaning: 'Is it wet?' })
        add(each, 'A_D', { code: 112, meaning: '{limit} kg at most', details: { limit: 'integer' } })
        add(each, 'A_E', { code: 113, meaning: '荷物が濡れています' })
      },
      finds: [],
    },
  ],
  'status-of-category': [
    {
      about: 'the server is blamed',
      change: (each) => add(each, 'A_B', { status: 500, recovery: 'terminal' }),
      finds: ['errors.A_B.status'],
      says: /blames the server, and parcel has 422/,
    },
    {
      about: 'the client is blamed',
      change: (each) => add(each, 'A_B', { code: 902, status: 403 }),
      finds: ['errors.A_B.status'],
    },
    {
      about: 'another status of the same class',
      change: (each) => add(each, 'A_B', { code: 902, status: 507 }),
      finds: [],
    },
    { about: 'an outage', change: (each) => add(each, 'A_B', { status: 503, recovery: 'transient' }), finds: [] },
    {
      about: 'the fallback',
      change: ({ errors }) =>
        Object.assign(errors, {
          FAILED: { category: 'parcel', status: 500, recovery: 'terminal', meaning: 'It broke' },
        }),
      finds: [],
    },
    {
      about: 'a category without a default',
      change: (each) => add(each, 'A_B', { category: 'card', code: 8, status: 500, recovery: 'terminal' }),
      finds: [],
    },
  ],
  'status-of-recovery': [
    {
      about: 'transient, but 404',
      change: (each) => add(each, 'A_B', { status: 404, recovery: 'transient' }),
      finds: ['errors.A_B.status'],
      says: /do not retry 404/,
    },
    {
      about: 'correctable, but 500',
      change: (each) => add(each, 'A_B', { category: 'card', code: 8, status: 500, recovery: 'correctable' }),
      finds: ['errors.A_B.status'],
    },
    {
      about: 'terminal, but 503',
      change: (each) => add(each, 'A_B', { code: 902, status: 503, recovery: 'terminal' }),
      finds: ['errors.A_B.status'],
    },
    {
      about: 'terminal, but 429',
      change: (each) => add(each, 'A_B', { status: 429, recovery: 'terminal' }),
      finds: ['errors.A_B.status'],
    },
    {
      about: 'transient, and somebody else is at work',
      change: (each) => add(each, 'A_B', { status: 409, recovery: 'transient' }),
      finds: [],
    },
    {
      about: 'correctable, and too often',
      change: (each) => add(each, 'A_B', { status: 429, recovery: 'correctable' }),
      finds: [],
    },
  ],
  'dead-end-status': [
    {
      about: 'two statuses that only lead to each other',
      change: ({ lifecycles: { parcel } }) => {
        Object.assign(parcel?.statuses ?? {}, { lost: { meaning: 'Lost' }, sought: { meaning: 'Sought' } })
        Object.assign(parcel?.transitions ?? {}, { here: ['away', 'lost'], lost: ['sought'], sought: ['lost'] })
      },
      finds: ['lifecycles.parcel.transitions.lost', 'lifecycles.parcel.transitions.sought'],
    },
    {
      about: 'a status that leads to itself',
      change: ({ lifecycles: { parcel } }) => Object.assign(parcel?.transitions ?? {}, { gone: ['gone'] }),
      finds: ['lifecycles.parcel.transitions.gone'],
    },
    {
      about: 'a circle through the initial status, without an end',
      change: ({ lifecycles: { parcel } }) => Object.assign(parcel?.transitions ?? {}, { gone: ['here'] }),
      finds: [],
    },
  ],
  'unreachable-status': [
    {
      about: 'a status that no role may enter',
      change: ({ lifecycles: { parcel } }) =>
        Object.assign(parcel?.requirements ?? {}, {
          gone: [
            { role: ['driver'], refusal: 'FAILED' },
            { role: ['clerk'], refusal: 'FAILED' },
          ],
        }),
      finds: ['lifecycles.parcel.requirements.gone'],
    },
    {
      about: 'and the one behind it',
      change: ({ lifecycles: { parcel } }) =>
        Object.assign(parcel?.requirements ?? {}, { away: [{ role: [], refusal: 'FAILED' }] }),
      finds: ['lifecycles.parcel.requirements.away', 'lifecycles.parcel.statuses.gone'],
    },
    {
      about: 'a status that one role may enter, with a field',
      change: ({ lifecycles: { parcel } }) =>
        Object.assign(parcel?.requirements ?? {}, {
          gone: [
            { role: ['driver', 'clerk'], refusal: 'FAILED' },
            { role: ['clerk'], refusal: 'FAILED' },
            { field: 'signature', refusal: 'FAILED' },
          ],
        }),
      finds: [],
    },
  ],
  'locale-parameters': [
    {
      about: 'a parameter that a locale lacks',
      change: ({ texts }) => Object.assign(texts.de ?? {}, { PARCEL_TOO_HEAVY: 'Zu schwer.' }),
      finds: ['texts.de.PARCEL_TOO_HEAVY'],
      says: /^It lacks {limit}, which the text in en has\./,
    },
    {
      about: 'a parameter that a later locale adds',
      change: ({ texts }) => Object.assign(texts.en ?? {}, { PARCEL_TOO_HEAVY: 'Too heavy.' }),
      finds: ['texts.en.PARCEL_TOO_HEAVY'],
    },
    {
      about: 'another order, and twice',
      change: ({ texts }) => Object.assign(texts.de ?? {}, { PARCEL_TOO_HEAVY: '{limit} kg, nicht mehr als {limit}.' }),
      finds: [],
    },
    {
      about: 'no parameter anywhere',
      change: ({ texts }) => {
        texts.en = { PARCEL_TOO_HEAVY: 'Too heavy.' }
        texts.de = { PARCEL_TOO_HEAVY: 'Zu schwer.' }
      },
      finds: [],
    },
  ],
  'row-without-docs': [
    {
      about: 'no docs at all',
      change: (each) => Reflect.deleteProperty(each, 'docs'),
      finds: ['errors.CARD_REFUSED', 'errors.FAILED', 'errors.PARCEL_LOST', 'errors.PARCEL_TOO_HEAVY'],
    },
    {
      about: 'docs without a cause',
      change: ({ docs }) => Object.assign(docs, { FAILED: { causes: [], fix: 'Fix it' } }),
      finds: ['docs.FAILED'],
    },
    {
      about: 'one cause',
      change: ({ docs }) => Object.assign(docs, { FAILED: { causes: ['A bug'], fix: 'Fix it' } }),
      finds: [],
    },
  ],
  'unlisted-row': [
    {
      about: 'a row of no operation',
      change: (each) => {
        add(each, 'A_B', {})
        each.operations.send?.errors.pop()
      },
      finds: ['errors.A_B'],
    },
    {
      about: 'an internal and a deprecated row of no operation',
      change: (each) => {
        add(each, 'A_B', { audience: 'internal' })
        add(each, 'A_C', { code: 111, deprecated: { since: '1.1.0' } })
        each.operations.send?.errors.splice(-2)
      },
      finds: [],
    },
    { about: 'no operations', change: (each) => Object.assign(each, { operations: {} }), finds: [] },
  ],
  'internal-row-listed': [
    {
      about: 'an operation with an internal row',
      change: (each) => add(each, 'A_B', { audience: 'internal' }),
      finds: ['operations.send.errors[4]'],
      says: /^A_B is internal\./,
    },
    {
      about: 'an operation with a row for partners',
      change: (each) => add(each, 'A_B', { audience: 'partner' }),
      finds: [],
    },
  ],
  'deprecated-row-thrown': [
    {
      about: 'a refusal that is deprecated',
      change: (each) => Object.assign(each.errors.PARCEL_LOST ?? {}, { deprecated: { since: '1.1.0', use: 'FAILED' } }),
      finds: [
        'lifecycles.parcel.refusals[0].refusal',
        'lifecycles.parcel.requirements.gone[0].refusal',
        'lifecycles.parcel.unknownStatus',
      ],
      says: /^PARCEL_LOST is deprecated since 1\.1\.0\. Name FAILED instead\.$/,
    },
    {
      about: 'code that throws a deprecated row',
      change: (each) => add(each, 'A_B', { deprecated: { since: '1.1.0' } }),
      source: sourceOf({ A_B: 7, PARCEL_TOO_HEAVY: 8, CARD_REFUSED: 9 }),
      finds: ['src/a.ts:7'],
    },
    {
      about: 'a deprecated row that an operation lists, and code does not throw',
      change: (each) => add(each, 'A_B', { deprecated: { since: '1.1.0' } }),
      source: sourceOf({ PARCEL_TOO_HEAVY: 8, CARD_REFUSED: 9 }),
      finds: [],
    },
  ],
  'unthrown-row': [
    {
      about: 'a row that code does not throw',
      source: sourceOf({ PARCEL_TOO_HEAVY: 7 }),
      finds: ['errors.CARD_REFUSED'],
    },
    {
      about: 'code that throws nothing of the contract',
      source: sourceOf({}),
      finds: ['errors'],
      says: /check their imports/,
    },
    {
      about: 'rows that code names, that the engine throws, or that are deprecated',
      change: (each) => add(each, 'A_B', { deprecated: { since: '1.1.0' } }),
      source: sourceOf({ PARCEL_TOO_HEAVY: 7 }, { named: new Set(['desk/CARD_REFUSED']) }),
      finds: [],
    },
  ],
  'unknown-name': [
    {
      about: 'a literal of no row',
      source: sourceOf(
        { PARCEL_TOO_HEAVY: 7, CARD_REFUSED: 8 },
        {
          unknown: [{ contract: 'desk', literal: 'PARCEL_LOSS', file: 'src/b.ts', line: 3 }],
        },
      ),
      finds: ['src/b.ts:3'],
      says: /^desk has no error PARCEL_LOSS\. Did you mean PARCEL_LOST\?$/,
    },
    {
      about: 'a literal of no row of another contract',
      source: sourceOf(
        { PARCEL_TOO_HEAVY: 7, CARD_REFUSED: 8 },
        {
          unknown: [{ contract: 'van', literal: 'PARCEL_LOSS', file: 'src/b.ts', line: 3 }],
        },
      ),
      finds: [],
    },
  ],
}

function findingsOf({ change, source }: Case, rules = {}) {
  const contract = sound()
  change?.(contract)
  return lintContract(resolveContract(contract), { source, rules })
}

test('the contract that the cases start from has no finding', () => {
  expect(findingsOf({ about: '', finds: [] })).toEqual([])
})

describe.each(Object.entries(cases))('%s', (rule, ofRule) => {
  test.each(ofRule.map((each) => [each.finds.length > 0 ? 'finds' : 'allows', each.about, each] as const))(
    '%s %s',
    (_verdict, _about, each) => {
      const findings = findingsOf(each)
      const places = findings.map(({ place, file, line }) => (place === '' ? `${file}:${line}` : place))
      expect(places.sort()).toEqual([...each.finds].sort())
      for (const finding of findings) {
        expect(finding).toMatchObject({ rule, severity: lintRules[rule as LintRuleName].severity })
        expect(finding.message).toMatch(each.says ?? /^[A-Z].*[.?]$/)
      }
    },
  )

  test('has the severity that is set, and finds nothing if it is off', () => {
    const broken = ofRule.find(({ finds }) => finds.length > 0) as Case
    for (const severity of ['error', 'warn'] as const) {
      expect(findingsOf(broken, { [rule]: severity })).toEqual(
        findingsOf(broken).map((each) => ({ ...each, severity })),
      )
    }
    expect(findingsOf(broken, { [rule]: 'off' })).toEqual([])
  })
})

test('rules about code find nothing unless code was read', () => {
  const contract = sound()
  const rules = lintContract(resolveContract(contract)).map(({ rule }) => rule)
  expect(rules).not.toContain('unthrown-row')
})

test('inherited rows are linted with their own contract, and operations may not list them if they are internal', () => {
  const base = sound()
  add(base, 'shouting', { meaning: 'LOUD NOISE!', audience: 'internal' })
  const heir = resolveContract({
    name: 'heir',
    version: '1.0.0',
    fallback: 'FAILED',
    extends: [{ contract: base, from: 'base' }],
    categories: {},
    errors: {},
    operations: {
      call: { method: 'GET', path: '/', summary: 'Call', success: 200, errors: ['shouting'] },
    },
    texts: base.texts,
  } as Contract)
  expect(lintContract(heir).map(({ rule }) => rule)).toEqual(['internal-row-listed'])
})
