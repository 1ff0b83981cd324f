import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createGoogleEnvelope,
  defineEnvelope,
  type EnvelopeContext,
  type EnvelopeError,
  googleEnvelope,
  jsonApiEnvelope,
  templateFaults,
} from '../../../src/envelope'
import { anyContext, anyError, anyTemplate } from '../../support/any-envelope'
import { documentedEnvelopes } from '../../support/documented-envelopes'

const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body))

const allVariables = [
  'name',
  'code',
  'message',
  'status',
  'errors',
  'retryAfter',
  'details',
  'timestamp',
  'requestId',
  'docs',
]

/** The values of an error that a form has a place for. */
function expected(error: EnvelopeError, context: EnvelopeContext, names: readonly string[]): unknown {
  const entries = Object.entries({ ...error, ...context })
  return sent(Object.fromEntries(entries.filter(([name]) => names.includes(name))))
}

test('any error comes back from any template with the values that the template has variables for', () => {
  fc.assert(
    fc.property(anyTemplate, anyError, anyContext, ({ template, variables }, error, context) => {
      expect(templateFaults(template)).toEqual([])
      const { write, read } = defineEnvelope(template)
      const names = variables.map((variable) => variable.slice(1))
      const isRead = names.includes('name') || error.code !== undefined
      expect(read(sent(write(error, context)), {})).toEqual(isRead ? expected(error, context, names) : undefined)
    }),
    { numRuns: 1_000 },
  )
})

test('a template comes through JSON, so that a contract may hold it', () => {
  fc.assert(
    fc.property(anyTemplate, anyError, anyContext, ({ template }, error, context) => {
      const body = defineEnvelope(template).write(error, context)
      expect(JSON.stringify(defineEnvelope(JSON.parse(JSON.stringify(template))).write(error, context))).toBe(
        JSON.stringify(body),
      )
    }),
  )
})

test.each([
  ['JSON:API', jsonApiEnvelope, allVariables],
  ['Google', googleEnvelope, allVariables.filter((name) => name !== 'timestamp')],
  [
    'Google with a domain',
    createGoogleEnvelope({ domain: 'a.example' }),
    allVariables.filter((name) => name !== 'timestamp'),
  ],
])('any error comes back from the form of %s', (_name, { write, read }, names) => {
  fc.assert(
    fc.property(anyError, anyContext, (error, context) => {
      expect(read(sent(write(error, context)), {})).toEqual(expected(error, context, names))
    }),
    { numRuns: 1_000 },
  )
})

test.each(Object.entries(documentedEnvelopes))(
  'writing changes neither the template nor the error: %s',
  (_name, template) => {
    const before = JSON.stringify(template)
    const error = Object.freeze({
      name: 'A',
      code: 1,
      message: 'M',
      status: 422,
      errors: Object.freeze({ a: Object.freeze(['b']) }),
    })
    defineEnvelope(template).write(error, Object.freeze({}))
    expect(JSON.stringify(template)).toBe(before)
  },
)
