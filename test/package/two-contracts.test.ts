import { beforeAll, describe, expect, inject, test } from 'vitest'
import { runNode } from './support/run-node'

/** What the clinic says of an error, and what the shop says. */
type Pair<Value> = [clinic: Value, shop: Value]

interface Verdict {
  made: string
  instanceOf: Pair<boolean>
  isApiError: Pair<boolean>
  byName: Pair<boolean>
  byClient: Pair<boolean>
  converted: Pair<string>
  isApiErrorBase: boolean
}

describe('the packed clinic and a generated shop in one process, each with a SERVICE_UNAVAILABLE', () => {
  let printed: { verdicts: Verdict[]; answers: Record<string, string>; joined: string }
  beforeAll(async () => {
    printed = await runNode(inject('esmProject'), 'two-contracts.mjs')
  })

  test.each([
    ['clinic', true],
    ['clinic, cjs', true],
    ['clinic, parsed', true],
    ['shop', false],
    ['shop, parsed', false],
  ])('neither takes the other’s for its own: %s', (made, isClinics) => {
    const own: Pair<boolean> = [isClinics, !isClinics]
    expect(printed.verdicts.find((each) => each.made === made)).toEqual({
      made,
      instanceOf: own,
      isApiError: own,
      byName: own,
      byClient: own,
      converted: isClinics ? ['SERVICE_UNAVAILABLE', 'UNEXPECTED'] : ['INTERNAL_ERROR', 'SERVICE_UNAVAILABLE'],
      isApiErrorBase: true,
    })
  })

  test('a server answers its own, and the fallback for the other’s', () => {
    expect(printed.answers).toEqual({
      'the clinic answers its own': 'SERVICE_UNAVAILABLE',
      'the clinic answers the shop’s': 'INTERNAL_ERROR',
      'the shop answers its own': 'SERVICE_UNAVAILABLE',
      'the shop answers the clinic’s': 'UNEXPECTED',
    })
  })

  test('one client of both is refused, because a body does not tell whose the row is', () => {
    expect(printed.joined).toMatch(/^\[error-codebook\] .*clinic-booking.*shop.*SERVICE_UNAVAILABLE/)
  })
})
