import { ownValue } from '../core/own-value'
import { reasonPhrase } from '../core/reason-phrase'
import type { ResolvedContract } from '../core/resolve-contract'
import type { ResolvedRow } from '../core/resolve-rows'
import { className } from '../core/row-name'
import { pageOf } from '../http/page-of'
import { exampleBody, exampleOptions } from './explain/example-error'
import type { Explanation } from './explain/explanation'

export type { Actor, AnsweringOperation, Explanation, RefusedMove } from './explain/explanation'
export type { UsageModules } from './explain/usage'

import { handleIt, throwIt, type UsageModules } from './explain/usage'
import { type RowUses, usesOfRows } from './explain/uses-of-rows'
import { whoActs } from './explain/who-acts'

/** The names that rows had before, by the name that they have now. */
export interface FormerNames {
  readonly [name: string]: readonly string[]
}

/** What an explanation needs besides the contract. */
export interface ExplainOptions {
  /** From the ledger; none unless given. */
  readonly formerNames?: FormerNames
  /** Where the examples import from. */
  readonly modules?: UsageModules
}

/** Makes a function that explains the rows of a contract: all that the contract says of one, and what follows from that. */
export function explainer(contract: ResolvedContract, options: ExplainOptions = {}): (row: ResolvedRow) => Explanation {
  const usesOf = usesOfRows(contract)
  return (row) => explain(row, contract, usesOf(row.name), options)
}

function explain(
  row: ResolvedRow,
  contract: ResolvedContract,
  uses: RowUses,
  { formerNames = {}, modules = {} }: ExplainOptions,
): Explanation {
  const { name, code, status, category, recovery, meaning, message, audience, origin } = row
  const { since, deprecated, carries = [], details, meta } = row
  const docs = ownValue(contract.docs, name)
  const page = pageOf(name, contract.docsUrl)
  const options = exampleOptions(row, contract, uses)
  const body = exampleBody(row, contract, options)
  return {
    contract: contract.name,
    version: contract.version,
    ...(origin === contract.name ? {} : { origin }),
    name,
    class: className(name),
    ...(code === undefined ? {} : { code }),
    status,
    reason: reasonPhrase(status),
    category: { name: category, title: ownValue(contract.categories, category)?.title ?? category },
    recovery,
    ...whoActs(row),
    meaning,
    message,
    audience,
    ...(since === undefined ? {} : { since }),
    ...(deprecated ? { deprecated } : {}),
    formerNames: ownValue(formerNames, name) ?? [],
    roles: rolesOf(name, contract),
    carries,
    ...(details ? { details } : {}),
    ...(meta ? { meta } : {}),
    causes: docs?.causes ?? [],
    ...(docs ? { fix: docs.fix } : {}),
    see: [...(page === undefined ? [] : [page]), ...(docs?.see ?? [])],
    ...(body === undefined ? {} : { body }),
    throwIt: throwIt(row, options, modules),
    handleIt: handleIt(row, uses, modules),
    operations: uses.operations.map(([each, { method, path, summary }]) => ({ name: each, method, path, summary })),
    lifecycles: uses.moves,
    texts: textsOf(name, contract),
  }
}

function rolesOf(name: string, { fallback, validation, rateLimits }: ResolvedContract): string[] {
  const { refusal, unavailable } = rateLimits ?? {}
  const roles = { fallback, validation, 'rateLimits.refusal': refusal, 'rateLimits.unavailable': unavailable }
  return Object.entries(roles).flatMap(([role, row]) => (row === name ? [role] : []))
}

function textsOf(name: string, { texts = {} }: ResolvedContract): Explanation['texts'] {
  const entries = Object.entries(texts).map(([locale, byName]) => [locale, ownValue(byName, name)] as const)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined))
}
