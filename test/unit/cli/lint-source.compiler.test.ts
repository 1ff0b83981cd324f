import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contract } from '../../../src/core'
import type { Finding } from '../../../src/evolve/finding'
import { type CompilerName, codeProject } from '../../support/code-project'
import { runCli } from '../../support/run-cli'

/** A row for each way to throw it, and for each way that throws nothing. */
const rows: Record<string, Partial<Contract['errors'][string]>> = {
  BY_NEW: {},
  BY_ALIAS: {},
  BY_NAMESPACE: {},
  BY_REEXPORT: {},
  BY_COMPUTED_MEMBER: {},
  BY_SUBCLASS: {},
  BY_CLASS_VARIABLE: {},
  BY_CLASS_ARGUMENT: {},
  BY_CLASS_TABLE: {},
  BY_NAME: {},
  BY_CODE: { code: 1777 },
  BY_CONDITION: {},
  BY_OTHER_CONDITION: {},
  BY_HELPER: {},
  BY_NESTED_HELPER: {},
  BY_GENERIC_HELPER: {},
  BY_OBJECT_HELPER: {},
  BY_TEXT_HELPER: {},
  BY_METHOD: {},
  BY_TABLE: {},
  BY_OWN_TYPE: {},
  BY_MAPPER: {},
  BY_JAVASCRIPT: {},
  BY_REFUSAL: {},
  WITH_DETAILS: { details: { maximum: 'integer', reason: { oneOf: ['funds', 'card'] }, note: 'text' } },
  ONLY_COMPARED: {},
  ONLY_SWITCHED: {},
  ONLY_GUARDED: {},
  ONLY_INCLUDED: {},
  ONLY_HANDLED: {},
  ONLY_IN_TEXT: {},
  ONLY_IN_A_TYPE: {},
  ONLY_INSTANCEOF: {},
  NEVER: {},
  OLD: { deprecated: { since: '1.0.0', use: 'BY_NEW' } },
  OLD_THROUGH_HELPER: { deprecated: { since: '1.0.0' } },
  OLD_AND_GONE: { deprecated: { since: '1.0.0' } },
  FAILED: { status: 500 },
} as const

const contractOf = (name: string, own: Record<string, Partial<Contract['errors'][string]>>): Contract => ({
  name,
  version: '1.0.0',
  fallback: 'FAILED',
  categories: { any: { title: 'Any', status: 409, recovery: 'terminal' } },
  errors: Object.fromEntries(
    Object.entries(own).map(([row, facts]) => [
      row,
      { category: 'any', meaning: `Meaning of ${name} ${row}`, ...facts },
    ]),
  ),
})

const desk: Contract = {
  ...contractOf('desk', rows),
  lifecycles: {
    parcel: {
      initial: 'here',
      statuses: { here: { meaning: 'Here' }, gone: { meaning: 'Gone' } },
      transitions: { here: ['gone'], gone: [] },
      refusals: [{ refusal: 'BY_REFUSAL' }],
      unknownStatus: 'FAILED',
    },
  },
}

/** It has two names of the desk's, for rows of its own. */
const van = contractOf('van', { BY_NEW: {}, BY_NAME: {}, BROKEN_DOWN: {}, FAILED: { status: 500 } })

const code = {
  'src/throw.ts': `
    import { ByNewError as Renamed, ByNewError, createError, type ErrorName, ByClassVariableError, BySubclassError, ByClassArgumentError, ByClassTableError, codebook } from './desk'
    import * as errors from './desk/errors'
    import { Gone } from './exports'
    export const first = () => { throw new ByNewError() }
    export const second = () => { throw new errors.ByNamespaceError() }
    export const third = () => { throw new Gone.ByReexportError() }
    export const fourth = () => { throw new codebook.classes['BY_COMPUTED_MEMBER']() }
    class Special extends BySubclassError {}
    export const fifth = () => { throw new Special() }
    const Kept = ByClassVariableError
    export const sixth = () => { throw new Kept() }
    export const refuse = (Class: new () => Error) => { throw new Class() }
    refuse(ByClassArgumentError)
    export const table: Record<string, new () => Error> = { 23505: ByClassTableError }
    export const seventh = () => { throw createError('BY_NAME') }
    export const eighth = () => { throw createError(1777) }
    export const ninth = (isLate: boolean) => { throw createError(isLate ? 'BY_CONDITION' : 'BY_OTHER_CONDITION') }
    export const detailed = () => { throw createError('WITH_DETAILS', { details: { maximum: 10, reason: 'funds', note: 'ONLY_IN_TEXT' } }) }
    export const anything = (name: ErrorName) => { throw createError(name) }
    export const always: typeof Renamed = Renamed
  `,
  'src/alias.ts': `
    import { ByAliasError as Late } from './exports'
    export const late = () => Promise.reject(new Late())
  `,
  'src/exports.ts': `
    export * as Gone from './desk'
    export { ByAliasError } from './desk'
  `,
  'src/helpers.ts': `
    import { createError, type ErrorName, type ErrorOf } from './desk'
    export function fail(name: ErrorName): never { throw createError(name) }
    export const failLater = (reason: ErrorName, after: number) => setTimeout(() => fail(reason), after)
    export function made<Name extends ErrorName>(name: Name): ErrorOf<Name> { return createError(name) as ErrorOf<Name> }
    export function failWith({ name }: { name: ErrorName; to?: string }): never { throw createError(name) }
    export function failText(text: string): never { throw createError(text as ErrorName) }
    export class Desk { refuse(name: ErrorName): never { return fail(name) } }
    type Reason = 'BY_OWN_TYPE'
    const reason = (): Reason => 'BY_OWN_TYPE'
    export const own = () => fail(reason())
  `,
  'src/use.ts': `
    import { Desk, fail, failLater, failText, failWith, made } from './helpers'
    import type { ErrorName } from './desk'
    export const one = () => fail('BY_HELPER')
    export const two = () => failLater('BY_NESTED_HELPER', 10)
    export const three = () => { throw made('BY_GENERIC_HELPER') }
    export const four = () => failWith({ name: 'BY_OBJECT_HELPER', to: 'ONLY_IN_TEXT' })
    export const five = () => failText('BY_TEXT_HELPER')
    export const six = () => new Desk().refuse('BY_METHOD')
    export const byConstraint: Record<string, ErrorName> = { parcels_key: 'BY_TABLE' }
    export const seven = (constraint: string) => fail(byConstraint[constraint] ?? 'FAILED')
  `,
  'src/mappers.ts': `
    import { postgresMapper } from 'error-codebook/mappers'
    export const mappers = [postgresMapper({ parcels_key: 'BY_MAPPER' })]
  `,
  'src/script.js': `
    import { createError } from './desk'
    export const javascript = () => { throw createError('BY_JAVASCRIPT') }
  `,
  'src/handle.ts': `
    import { matchError } from 'error-codebook/client'
    import { isApiError, OnlyInstanceofError, type AnyApiError, type ErrorName, type ErrorOf } from './desk'
    const retried: readonly ErrorName[] = []
    export function handle(error: AnyApiError): string {
      // createError('ONLY_IN_TEXT'), new OnlyInTextError()
      if (error.error === 'ONLY_COMPARED') return 'ONLY_IN_TEXT'
      if (isApiError(error, ['ONLY_GUARDED']) || retried.includes('ONLY_INCLUDED')) return ''
      if (error instanceof OnlyInstanceofError) return ''
      switch (error.error) { case 'ONLY_SWITCHED': return '' }
      return matchError(error, { ONLY_HANDLED: () => 'handled', default: () => '' })
    }
    const pick = <Text extends string>(texts: readonly Text[], first: Text) => texts[0] ?? first
    export const picked = pick(['ONLY_IN_TEXT'], 'ONLY_IN_A_TYPE')
    export type Handled = ErrorOf<'ONLY_IN_A_TYPE'>
  `,
  'src/old.ts': `
    import { OldError } from './desk'
    import { fail } from './helpers'
    export const old = () => { throw new OldError() }
    export const older = () => fail('OLD_THROUGH_HELPER')
  `,
  'src/wrong.ts': `
    import { codebook, createError, isApiError, type AnyApiError, type ErrorName } from './desk'
    import * as errors from './desk/errors'
    import { fail, failText } from './helpers'
    export const wrong = (error: AnyApiError & { later: any }) => [
      () => createError('BY_NAMES' as any),
      () => createError(1778 as never),
      () => fail('NO_ROW_1' as string as ErrorName),
      () => failText('NO_ROW_2'),
      () => isApiError(error, 'NO_ROW_3' as never),
      () => error.error === ('NO_ROW_4' as never),
      () => new (codebook.classes as any as typeof codebook.classes)['NO_ROW_5'](),
      () => new errors.NoRow6Error(),
      () => new Map<string, ErrorName>([['key', 'NO_ROW_7' as never]]),
      () => ['not a row', 404, { error: 'NOT_OURS' }, error.later === 'NOT_OURS'],
    ]
  `,
  'src/drive.ts': `
    import { BrokenDownError, createError } from './van'
    export const stop = () => { throw new BrokenDownError() }
    export const name = () => { throw createError('BY_NAME') }
  `,
}

const compilers: readonly CompilerName[] = ['typescript-5.9', 'typescript-6']

describe.each(compilers)('lint --src with %s', (compiler) => {
  let folder: ReturnType<typeof codeProject>
  let findings: readonly Finding[]

  beforeAll(async () => {
    folder = codeProject([desk, van], code, compiler)
    const { out, err } = await runCli(folder.path, ['lint', '--src', 'src', '--format', 'json'])
    expect(err).toBe('')
    findings = JSON.parse(out).findings
  })
  afterAll(() => folder.remove())

  const found = (rule: string) => findings.filter((each) => each.rule === rule)

  test('finds the rows that nothing throws, and no other', () => {
    const unthrown = found('unthrown-row').filter(({ file }) => file === 'desk.json')
    expect(unthrown.map(({ place }) => place.replace('errors.', '')).sort()).toEqual([
      'NEVER',
      'ONLY_COMPARED',
      'ONLY_GUARDED',
      'ONLY_HANDLED',
      'ONLY_INCLUDED',
      'ONLY_INSTANCEOF',
      'ONLY_IN_A_TYPE',
      'ONLY_IN_TEXT',
      'ONLY_SWITCHED',
    ])
  })

  test('tells the rows of two contracts apart that have one name', () => {
    const unthrown = found('unthrown-row').filter(({ file }) => file === 'van.json')
    expect(unthrown.map(({ place }) => place)).toEqual(['errors.BY_NEW'])
  })

  test('finds literals that are no rows, with their lines', () => {
    const lines = code['src/wrong.ts'].split('\n')
    const unknown = found('unknown-name')
    const found_ = unknown.map(({ file, line = 0, message }) => {
      expect(file).toBe('src/wrong.ts')
      const [, literal = ''] = /^desk has no error (\S+)\. /.exec(message) ?? []
      expect(lines[line - 1]).toContain(literal)
      return literal
    })
    expect(found_.sort()).toEqual([
      '1778',
      'BY_NAMES',
      'NO_ROW_1',
      'NO_ROW_2',
      'NO_ROW_3',
      'NO_ROW_4',
      'NO_ROW_5',
      'NO_ROW_7',
      'NoRow6Error',
    ])
    expect(unknown[0]?.message).toBe('desk has no error BY_NAMES. Did you mean BY_NAME?')
  })

  test('finds where a deprecated row is thrown', () => {
    expect(found('deprecated-row-thrown')).toMatchObject([
      { file: 'src/old.ts', line: 4, message: 'OLD is deprecated since 1.0.0. Throw BY_NEW instead.' },
      { file: 'src/old.ts', line: 5, message: expect.stringContaining('Throw another row instead.') },
    ])
  })
})
