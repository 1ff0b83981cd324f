import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, consumers, diffContracts, fingerprintOf, worst } from '../../../../src/evolve'
import { anyContract } from '../../../support/any-contract/contract'
import { base, corpus, edited } from './corpus'

const edits = Object.values(corpus).map(([edit]) => edit)
/** Without the edits after which a removal is worse than it is from the base: of a deprecation, and of an internal audience. */
const chained = Object.entries(corpus).flatMap(([title, [edit]]) =>
  /not deprecated|internal becomes public/.test(title) ? [] : [edit],
)

test('a contract compared with itself has no changes', () => {
  for (const edit of edits) {
    const contract = edited(edit)
    expect(diffContracts(contract, structuredClone(contract))).toEqual([])
  }
  fc.assert(
    fc.property(anyContract, ({ contract }) => {
      expect(diffContracts(contract, structuredClone(contract))).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('a chain of edits is at least as severe as the worst of its steps that survives', () => {
  const worstFor = (changes: readonly Change[]) =>
    consumers.map((name) => worst(changes.map((each) => each.verdicts[name])))
  const weights = { safe: 0, risky: 1, breaking: 2 }
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...chained), { minLength: 2, maxLength: 5 }), (chain) => {
      let contract = base
      const steps: Change[] = []
      for (const edit of chain) {
        let next: typeof base
        try {
          next = edited(edit, contract)
          steps.push(...diffContracts(contract, next))
        } catch {
          // Two edits may not fit one contract: one removes what the other changes.
          continue
        }
        contract = next
      }
      const whole = diffContracts(base, contract)
      const kept = new Set(whole.map(fingerprintOf))
      const surviving = worstFor(steps.filter((step) => kept.has(fingerprintOf(step))))
      for (const [index, verdict] of worstFor(whole).entries()) {
        expect(weights[verdict]).toBeGreaterThanOrEqual(weights[surviving[index] ?? 'safe'])
      }
    }),
    { numRuns: 200 },
  )
})

test('a row that is renamed there and back has no change', () => {
  const rename =
    (from: string, to: string) => (contract: { errors: Record<string, unknown>; docs: Record<string, unknown> }) => {
      for (const table of [contract.errors, contract.docs]) {
        table[to] = table[from]
        delete table[from]
      }
    }
  const there = edited(rename('PARCEL_TOO_HEAVY', 'TOO_HEAVY') as never)
  const back = edited(rename('TOO_HEAVY', 'PARCEL_TOO_HEAVY') as never, there)
  expect(diffContracts(base, there).map(fingerprintOf)).toEqual(['row-renamed errors.TOO_HEAVY'])
  expect(diffContracts(base, back)).toEqual([])
})
