import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  assertTransition,
  canTransition,
  createError,
  errorBody,
  HttpError,
  InternalError,
  paginate,
  success,
  toApiError,
} from '../../../src'
import { bookingRequestSchema, validationError } from '../../../src/clinic/zod'
import { fieldMessages, httpStatuses } from '../../../src/contract'
import { defineContract } from '../../../src/core'
import type { MisuseTopic } from '../../../src/core/misuse'
import { generateTypescript } from '../../../src/generate/typescript'
import { h3ErrorPlugin } from '../../../src/server/h3'
import { clinicRows } from '../../support/rows'
import { secret } from '../../support/secrets'
import { changed } from '../../support/sound-contract'

/** A capital first, then words in small letters, but for initialisms such as JWT. */
const sentenceCase = /^[A-Z{](?!.*\s[A-Z][a-z])/

describe('rule 8: messages are in sentence case, without a full stop', () => {
  test.each(clinicRows)('%s', (_, { message, meaning }) => {
    for (const text of [meaning, message ?? meaning]) {
      expect(text).toMatch(sentenceCase)
      expect(text).not.toMatch(/[.!…]$/)
      expect(text.trim()).toBe(text)
    }
  })

  test.each(Object.entries(fieldMessages))('the field message %s', (_, text) => {
    expect(text).toMatch(sentenceCase)
    expect(text).not.toMatch(/[.!…]$/)
  })

  test('the phrase of an HTTP status is that of the contract', () => {
    for (const [status, { reason }] of Object.entries(httpStatuses).filter(([each]) => Number(each) >= 400)) {
      expect(errorBody(new HttpError(Number(status))).message).toBe(reason)
    }
  })
})

describe('rule 8: no text repeats what a user sent', () => {
  test('a refusal of a status', () => {
    expect.assertions(3)
    for (const lifecycle of ['appointment', 'consultation', 'prescription'] as const) {
      try {
        assertTransition(lifecycle, nothing(), nothing())
      } catch (error) {
        expect(JSON.stringify(error)).not.toContain(secret)
      }
    }
  })

  test('the issues of a schema', () => {
    const { error } = bookingRequestSchema.safeParse({ doctor_id: secret, scheduled_at: secret, type: secret })
    expect(JSON.stringify(validationError(error?.issues ?? []))).not.toContain(secret)
    expect(error?.issues).toHaveLength(3)
  })

  test('a failure that no row names', () => {
    expect(JSON.stringify(toApiError(new RangeError(secret)))).not.toContain(secret)
  })

  // From untyped code: the compiler refuses it.
  function nothing(): never {
    return secret as never
  }
})

/** As untyped code calls it. */
const createUntyped = createError as (nameOrCode: unknown) => unknown

describe('rule 8: a mistake in the calling code', () => {
  const unsound = changed((contract) => Object.assign(contract, { fallback: 'NOPE' }))
  const mistakes: Record<MisuseTopic, (() => unknown)[]> = {
    'unknown-error': [
      () => createUntyped('NOPE'),
      () => createUntyped(9999),
      () => createUntyped(undefined),
      () => createUntyped(null),
      () => createUntyped('toString'),
      () => createUntyped(3003n),
      () => createUntyped(Symbol('SLOT_UNAVAILABLE')),
    ],
    'unknown-lifecycle': [
      () => canTransition('invoice' as never, 'a' as never, 'b' as never),
      () => assertTransition('toString' as never, 'a' as never, 'b' as never),
    ],
    'invalid-contract': [() => defineContract(unsound), () => generateTypescript(unsound)],
    'invalid-argument': [
      () => paginate({ total: -1, page: 1, perPage: 15 }),
      () => paginate({ total: 1, page: 0, perPage: 15 }),
      () => paginate({ total: 1, page: 1, perPage: Number.NaN }),
      () => success({}, { timestamp: 'yesterday' }),
      () => errorBody(new InternalError(), { timestamp: Number.NaN }),
    ],
    'unsupported-version': [() => h3ErrorPlugin()({} as never)],
  }
  const anchors = [...readFileSync(new URL('../../../docs/misuse.md', import.meta.url), 'utf8').matchAll(/^#+ (.+)$/gm)]
    .map(([, heading = '']) => heading)
    .map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    )

  test.each(Object.entries(mistakes))(
    '%s starts with [error-codebook] and ends with an address that exists',
    (topic, calls) => {
      for (const call of calls) {
        let thrown: unknown
        try {
          call()
        } catch (error) {
          thrown = error
        }
        expect(thrown, String(call)).toBeInstanceOf(TypeError)
        const { message } = thrown as TypeError
        expect(message).toMatch(/^\[error-codebook\] \S/)
        expect(message).toMatch(/docs\/misuse\.md#[\w-]+$/)
        expect(message.split('#').at(-1)).toBe(topic)
      }
      expect(anchors).toContain(topic)
    },
  )

  test('docs/misuse.md explains no topic that nothing throws', () => {
    expect(anchors.slice(1).sort()).toEqual(Object.keys(mistakes).sort())
  })
})
