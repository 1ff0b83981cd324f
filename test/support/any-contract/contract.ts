import fc from 'fast-check'
import { type Contract, contractFaults, type ErrorRow, type Operation } from '../../../src/core'
import { anyFields, anyText, parameterNames, valuesOf } from './fields'

/** A sound contract, with the details of one occurrence of each row. */
export interface AnyContract {
  readonly contract: Contract
  readonly details: { readonly [name: string]: Record<string, unknown> | undefined }
}

/** Names that every object has, that generated code uses, and that mean something elsewhere. */
const treacherous = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'length',
  'then',
  'CREATE',
  'to_api',
  'is-api',
  'ERROR_BODY',
  'error.name',
  'AGGREGATE',
]

const rowName = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,5}([._-]{1,2}[A-Za-z0-9]{1,5}){0,3}$/) },
  fc.constantFrom(...treacherous),
)

// Not 407 and 421: a fetch of Node hides such an answer from its caller.
const clientStatus = fc.integer({ min: 400, max: 499 }).filter((status) => status !== 407 && status !== 421)
const status = fc.oneof({ weight: 3, arbitrary: clientStatus }, fc.integer({ min: 500, max: 599 }))
const recovery = fc.constantFrom('transient' as const, 'correctable' as const, 'terminal' as const)

const code = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: -1099, max: -1000 }),
  fc.integer({ min: 1, max: 9 }),
  fc.maxSafeInteger(),
  anyText,
)

interface AnyRow {
  readonly row: ErrorRow
  readonly details: Record<string, unknown> | undefined
}

const anyRow: fc.Arbitrary<AnyRow> = fc.option(anyFields, { nil: undefined }).chain((fields) => {
  const parameters = fields ? fc.subarray(parameterNames(fields)) : fc.constant([])
  const withParameters = fc
    .tuple(anyText, parameters)
    .map(([text, names]) => `Text ${text} ${names.map((name) => `{${name}}`).join(' ')}.`)
  return fc.record({
    row: fc.record(
      {
        code,
        meaning: withParameters,
        message: withParameters,
        status,
        recovery,
        text: fc.constant(true as const),
        audience: fc.constantFrom('public' as const, 'partner' as const, 'internal' as const),
        carries: fc.subarray(['errors' as const, 'retryAfter' as const]),
        deprecated: fc.constant({ since: '1.0.0' }),
        meta: fc.dictionary(anyText, fc.jsonValue(), { maxKeys: 2, noNullPrototype: true }),
        ...(fields ? { details: fc.constant(fields) } : {}),
      },
      { requiredKeys: ['meaning', ...(fields ? (['details'] as const) : [])], noNullPrototype: true },
    ) as fc.Arbitrary<ErrorRow>,
    details: fields ? valuesOf(fields) : fc.constant(undefined),
  })
})

const category = fc.record(
  { title: anyText, status, recovery },
  { requiredKeys: ['title', 'status', 'recovery'], noNullPrototype: true },
)

const operation = fc.record(
  {
    method: fc.constantFrom('GET' as const, 'POST' as const, 'PUT' as const, 'PATCH' as const, 'DELETE' as const),
    path: anyText.map((text) => `/${text.replaceAll('{', '')}/{id}`),
    summary: anyText,
    success: fc.integer({ min: 200, max: 299 }),
    query: anyFields,
    body: anyFields,
  },
  { requiredKeys: ['method', 'path', 'summary', 'success'], noNullPrototype: true },
)

/** The rows by name, each with a category of its own if no range holds its code. Doubled codes and classes are left out later. */
const anyTable = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,5}){0,2}$/),
  version: fc.constantFrom('1.0.0', '2', '3.1.0-beta.1'),
  versionHeader: fc.option(fc.constantFrom('X-Version', "x_odd'version"), { nil: undefined }),
  negative: category,
  plain: category,
  rows: fc.dictionary(rowName, anyRow, { minKeys: 3, maxKeys: 9, noNullPrototype: true }),
  locales: fc.subarray(['en', 'pt-BR', 'zh-Hant']),
  operations: fc.dictionary(fc.oneof(anyText, fc.stringMatching(/^[a-z]\w{0,5}$/)), operation, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
})

/** Any contract that has no fault. */
export const anyContract: fc.Arbitrary<AnyContract> = anyTable
  .map(({ rows, negative, plain, locales, operations, versionHeader, ...facts }): AnyContract => {
    const errors: Record<string, ErrorRow> = {}
    for (const [name, { row }] of Object.entries(rows)) {
      const isInRange = typeof row.code === 'number' && row.code >= -1099 && row.code <= -1000
      errors[name] = isInRange ? row : { ...row, category: 'plain' }
    }
    const named = Object.entries(errors).filter(([, row]) => row.text)
    const texts = Object.fromEntries(
      locales.map((each) => [each, Object.fromEntries(named.map(([name, row]) => [name, row.message ?? row.meaning]))]),
    )
    return {
      contract: {
        ...facts,
        ...(versionHeader === undefined ? {} : { versionHeader }),
        fallback: 'FALLBACK',
        categories: {
          negative: {
            ...negative,
            ranges: [
              [-1099, -1050],
              [-1049, -1000],
            ],
          },
          plain,
        },
        errors: {
          ...errors,
          FALLBACK: { category: 'plain', status: 500, recovery: 'terminal', meaning: 'It failed' },
        },
        texts,
        operations: distinctRoutes(operations),
      },
      details: Object.fromEntries(Object.entries(rows).map(([name, { details }]) => [name, details])),
    }
  })
  .map(withoutFaultyRows)

/** Operations that a request can tell apart. */
function distinctRoutes(operations: { readonly [name: string]: Omit<Operation, 'errors'> }) {
  const entries = Object.entries(operations).map(([name, each], index) => {
    return [name, { ...each, path: `/${index}${each.path}`, errors: ['FALLBACK'] }] as const
  })
  return Object.fromEntries(entries)
}

/** Drops the rows that clash with others, as a person would rename them. */
function withoutFaultyRows(given: AnyContract): AnyContract {
  const { contract, details } = given
  const faulty = contractFaults(contract).map(({ place }) => place)
  const errors = Object.entries(contract.errors).filter(([name]) => {
    const places = [`errors.${name}`, `errors[${JSON.stringify(name)}]`]
    return !faulty.some((at) => places.some((place) => at === place || at.startsWith(`${place}.`)))
  })
  const texts = Object.entries(contract.texts ?? {}).map(([locale, byName]) => {
    const kept = Object.entries(byName).filter(([name]) => errors.some(([each]) => each === name))
    return [locale, Object.fromEntries(kept)]
  })
  return { contract: { ...contract, errors: Object.fromEntries(errors), texts: Object.fromEntries(texts) }, details }
}
