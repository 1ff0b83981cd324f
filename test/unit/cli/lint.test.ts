import { afterEach, describe, expect, test } from 'vitest'
import { lintRules } from '../../../src/evolve'
import { runCli } from '../../support/run-cli'
import { temporaryFolder } from '../../support/temporary-folder'

const contract = {
  name: 'desk',
  version: '1.0.0',
  fallback: 'FAILED',
  categories: { desk: { title: 'Desk', status: 500, recovery: 'terminal' } },
  errors: { FAILED: { category: 'desk', meaning: 'Something broke.' } },
  docs: { FAILED: { causes: ['A bug'], fix: 'Fix it' } },
}
const sound = { ...contract, name: 'van', errors: { FAILED: { category: 'desk', meaning: 'Something broke' } } }
const faulty = { ...contract, fallback: 'FALED' }

const json = (value: unknown) => JSON.stringify(value, null, 2)

let folder: ReturnType<typeof temporaryFolder> | undefined
afterEach(() => folder?.remove())

function lint(files: Readonly<Record<string, unknown>>, ...args: string[]) {
  folder?.remove()
  folder = temporaryFolder(Object.fromEntries(Object.entries(files).map(([name, value]) => [name, json(value)])))
  return runCli(folder.path, ['lint', ...args])
}

const config = (rules: object, ...contracts: object[]) => ({
  'error-codebook.config.json': {
    contracts: contracts.length > 0 ? contracts : [{ contract: './desk.json' }],
    rules,
  },
})

test('a warning is shown with its line, and lint passes', async () => {
  const { code, out, err } = await lint({ 'desk.json': contract }, '--contract', 'desk.json')
  const line =
    json(contract)
      .split('\n')
      .findIndex((each) => each.includes('Something broke.')) + 1
  expect(out).toBe(
    `desk.json\n  ${line}  warn   errors.FAILED.meaning: It ends with a full stop or a mark. Leave it out.  message-form\n\n1 warning\n`,
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('a sound contract has no findings', async () => {
  expect(await lint({ 'van.json': sound }, '--contract', 'van.json')).toEqual({
    code: 0,
    out: 'No findings.\n',
    err: '',
  })
})

test('the configuration makes a rule an error, which exits with 1, or turns it off', async () => {
  const asError = await lint({ 'desk.json': contract, ...config({ 'message-form': 'error' }) })
  expect(asError).toMatchObject({ code: 1, out: expect.stringContaining('1 error\n') })
  const off = await lint({ 'desk.json': contract, ...config({ 'message-form': 'off' }) })
  expect(off).toMatchObject({ code: 0, out: 'No findings.\n' })
})

test('a contract may have rules of its own', async () => {
  const files = { 'desk.json': contract, 'cab.json': { ...contract, name: 'cab' } }
  const contracts = [{ contract: './desk.json', rules: { 'message-form': 'off' } }, { contract: './cab.json' }]
  const { code, out } = await lint(
    { ...files, ...config({ 'message-form': 'error' }, ...contracts) },
    '--format',
    'json',
  )
  expect(code).toBe(1)
  expect(JSON.parse(out).findings).toMatchObject([{ rule: 'message-form', file: 'cab.json', severity: 'error' }])
})

describe('a rule that does not exist is refused', () => {
  test('with the one that is meant', async () => {
    const { code, out, err } = await lint({ 'desk.json': contract, ...config({ 'mesage-form': 'off' }) })
    expect(err).toContain('rules["mesage-form"]: there is no such rule. Did you mean message-form?')
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  test('with where to look, if none is near', async () => {
    const rules = { everything: 'off' }
    const { code, err } = await lint({ 'desk.json': contract, ...config({}, { contract: './desk.json', rules }) })
    expect(err).toContain('contracts[0].rules.everything: there is no such rule. Remove it.')
    expect(err).toContain('lint --rules')
    expect(code).toBe(2)
  })

  test('also if it is fault, which is always an error', async () => {
    expect(await lint({ 'desk.json': contract, ...config({ fault: 'off' }) })).toMatchObject({ code: 2 })
  })

  test('a severity too', async () => {
    const { code, err } = await lint({ 'desk.json': contract, ...config({ 'message-form': 'warning' }) })
    expect(err).toContain('rules["message-form"]')
    expect(code).toBe(2)
  })
})

test('faults are errors, and other contracts are still linted', async () => {
  const contracts = [{ contract: './faulty.json' }, { contract: './desk.json' }]
  const files = { 'faulty.json': faulty, 'desk.json': contract, ...config({}, ...contracts) }
  const { code, out } = await lint(files, '--format', 'json')
  expect(code).toBe(1)
  expect(JSON.parse(out).findings).toMatchObject([
    { rule: 'message-form', file: 'desk.json', severity: 'warn' },
    { rule: 'fault', file: 'faulty.json', severity: 'error', message: 'there is no error FALED. Did you mean FAILED?' },
  ])
})

test.each([
  ['github', /^::warning file=desk\.json,line=\d+,title=message-form::errors\.FAILED\.meaning: It ends/],
  ['markdown', /\| warn \| `errors\.FAILED\.meaning` \| It ends/],
  ['sarif', /"ruleId": "message-form"/],
])('the format %s', async (format, expected) => {
  const { code, out } = await lint({ 'desk.json': contract }, '--contract', 'desk.json', '--format', format)
  expect(out).toMatch(expected)
  expect(code).toBe(0)
})

test('--rules lists every rule, and needs no contract', async () => {
  const { code, out } = await lint({}, '--rules')
  for (const [name, { severity, finds }] of Object.entries(lintRules)) {
    expect(out).toContain(`${name}  ${severity}`)
    expect(out.replace(/\n +/g, ' ')).toContain(finds)
  }
  expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
  expect(code).toBe(0)
})

test('--help has examples', async () => {
  const { code, out } = await lint({}, '--help')
  expect(out).toContain('npx error-codebook lint --src src')
  expect(code).toBe(0)
})
