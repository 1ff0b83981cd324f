import { expect, test } from 'vitest'
import { type Change, diffContracts, diffRules } from '../../../../src/evolve'
import { base, corpus, edited } from './corpus'

const letter = { breaking: 'B', risky: 'r', safe: '-' } as const

const lineOf = ({ rule, place, verdicts: { client, strict, partner, operator } }: Change) =>
  `${rule} ${place} ${[client, strict, partner, operator].map((verdict) => letter[verdict]).join('')}`

test.each(Object.entries(corpus))('%s', (_, [edit, ...expected]) => {
  expect(diffContracts(base, edited(edit)).map(lineOf).sort()).toEqual([...expected].sort())
})

test('each pair is sound, and every rule is reached', () => {
  const reached = new Set(Object.values(corpus).flatMap(([, ...lines]) => lines.map((line) => line.split(' ')[0])))
  expect([...reached].sort()).toEqual(Object.keys(diffRules).sort())
  expect(Object.keys(corpus).length).toBeGreaterThanOrEqual(80)
})
