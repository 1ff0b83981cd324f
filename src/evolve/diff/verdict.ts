/** Whom a change of a contract can hurt. */
export const consumers = ['client', 'strict', 'partner', 'operator'] as const

/**
 * `client`: clients of this package, which handle unknown names. `strict`: closed enums, and clients that other tools generate.
 * `partner`: reads numbers and the dictionary. `operator`: has logs, dashboards and alerts.
 */
export type Consumer = (typeof consumers)[number]

/** `risky` works for most, and deserves a look. */
export type Verdict = 'breaking' | 'risky' | 'safe'

/** What a change means for each consumer. */
export type Verdicts = { readonly [Name in Consumer]: Verdict }

const weights: { readonly [Each in Verdict]: number } = { safe: 0, risky: 1, breaking: 2 }

/** The worst of some verdicts; `safe` if there are none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((found, each) => (weights[each] > weights[found] ? each : found), 'safe')
}

/** The same verdicts with a cap for some consumers. */
export function atMost(verdicts: Verdicts, cap: Verdict, capped: readonly Consumer[] = consumers): Verdicts {
  const limited = capped.map((name) => [name, weights[verdicts[name]] > weights[cap] ? cap : verdicts[name]])
  return { ...verdicts, ...Object.fromEntries(limited) }
}
