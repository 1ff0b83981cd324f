import type { Change } from './diff/change'
import { type DiffRule, diffRules } from './diff/rules'
import { type Consumer, consumers, worst } from './diff/verdict'

/** The parts of a version that a release raises, from the smallest. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const

export type Bump = (typeof bumps)[number]

/**
 * The smallest bump that some changes allow: `major` if one breaks a named consumer, `minor` if one is risky or adds something,
 * `patch` for any other, `none` without changes.
 */
export function smallestBump(changes: readonly Change[], named: readonly Consumer[] = consumers): Bump {
  return changes.reduce<Bump>((found, each) => larger(found, bumpOf(each, named)), 'none')
}

function bumpOf({ rule, verdicts }: Change, named: readonly Consumer[]): Bump {
  const verdict = worst(named.map((name) => verdicts[name]))
  if (verdict === 'breaking') return 'major'
  const { adds }: DiffRule = diffRules[rule]
  return verdict === 'risky' || adds ? 'minor' : 'patch'
}

/** The larger of two bumps. */
export function larger(one: Bump, other: Bump): Bump {
  return bumps.indexOf(one) < bumps.indexOf(other) ? other : one
}
