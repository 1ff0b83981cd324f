import { describe, expect, test } from 'vitest'
import { redact } from '../../src/observability'
import { elysiaMethods } from '../../src/server/elysia/routes'
import { challengeFault } from '../../src/server/mappers/token-challenge'
import { recordedPatterns } from '../support/regular-expressions/recorded-patterns'
import { slowAttackOn } from '../support/regular-expressions/slow-attack'
import { sourcePatterns } from '../support/regular-expressions/source-patterns'

const found = sourcePatterns()

/** Runs the code of each file that constructs regular expressions. */
const makers: Readonly<Record<string, () => unknown>> = {
  'observability/secrets.ts': () => redact('', { keys: ['id', 'national_id'], patterns: [/mrn-\d+/i] }),
  'observability/named-value.ts': () => redact('', { keys: ['id', 'national_id'] }),
  'server/mappers/token-challenge.ts': () =>
    challengeFault({ res: { headers: { 'www-authenticate': 'Bearer realm="api",error="invalid_token"' } } }),
  'server/elysia/routes.ts': () =>
    ['/a/:b/:c?', '/a/:b-:c.:d', '/a/*', '/:a?/:b?/x'].map((path) => elysiaMethods([{ method: 'GET', path }], '/')),
}

const constructed = Object.entries(makers).map(([file, run]) => [file, recordedPatterns(run)] as const)

describe('a regular expression takes linear time, whatever it is given', () => {
  test.each(found.flatMap(({ place, pattern }) => (pattern ? [[place, pattern] as const] : [])))(
    '%s %s',
    (_, pattern) => {
      expect(slowAttackOn(pattern)).toBeUndefined()
    },
  )

  test.each(constructed)('%s constructs', (_, patterns) => {
    expect(patterns).not.toEqual([])
    expect(patterns.map(slowAttackOn).filter(Boolean)).toEqual([])
  })

  test('each file that constructs one is in the list', () => {
    const files = found.filter(({ pattern }) => pattern === undefined).map(({ file }) => file)
    expect(new Set(Object.keys(makers))).toEqual(new Set(files))
    expect(found.length).toBeGreaterThan(80)
  })
})

describe('the attacks find', () => {
  test.each([
    /\s+$/,
    /@.*:\d/,
    /token[\w-]*\s*=/,
    /^(a+)+$/,
    /(?:^|[\W_]+)(.)/,
    /\{[^}]*\}/,
    /\w+:\/\/[^\s]*@/,
    /"(?:\\?.)*"/,
  ])('that %s is slow', (pattern) => expect(slowAttackOn(pattern)).toMatch(/ grows by /))

  test.each([/^\s+at /, /[&<>"']/, /(?<!\d)\d+$/, /[:=](?<=token[\w-]*\s*[:=])/])('that %s is fast', (pattern) =>
    expect(slowAttackOn(pattern)).toBeUndefined(),
  )
})
