import { describe, expect, test } from 'vitest'
import { contract as clinic } from '../../../src/contract'
import { type Contract, contractFaults, defineContract, formatFaults } from '../../../src/core'
import { contractFaultCases } from '../../support/contract-fault-cases'
import { changed } from '../../support/sound-contract'
import { teamContract } from '../../support/team-contract'

const thrownBy = (contract: Contract) => {
  try {
    defineContract(contract)
  } catch (error) {
    return error as Error
  }
  return undefined
}

describe('rule 7: defineContract refuses, and names the place and the fix', () => {
  test.each(contractFaultCases)('%s', (_, change, place, fix) => {
    const error = thrownBy(changed(change))
    expect(error).toBeInstanceOf(TypeError)
    const lines = error?.message.split('\n').filter((each) => each.startsWith(`- ${place}: `))
    expect(lines?.join('\n'), error?.message).toMatch(fix)
  })

  test('every fault at once, each in a line of its own', () => {
    const contract = changed((each) => {
      each.errors.PARCEL_MOVED = { ...each.errors.PARCEL_MOVED, code: 102, since: '9.0.0' } as never
      each.fallback = 'NOPE'
    })
    const lines = thrownBy(contract)?.message.match(/^- .+/gm)
    expect(lines).toEqual(formatFaults(contractFaults(contract)).split('\n'))
    expect(lines?.length).toBeGreaterThan(2)
  })
})

describe('rule 7: a sound contract', () => {
  test.each([
    ["the clinic's", clinic],
    ["a team's", teamContract],
  ] as const)('%s has no fault, and comes back as it was', (_, contract) => {
    expect(contractFaults(contract)).toEqual([])
    expect(defineContract<Contract>(contract)).toBe(contract)
  })

  test('may have no lifecycle, no operation and no rate limit', () => {
    const { rateLimits: _, ...rest } = changed((each) => Object.assign(each, { lifecycles: {}, operations: {} }))
    expect(contractFaults(rest)).toEqual([])
  })
})
