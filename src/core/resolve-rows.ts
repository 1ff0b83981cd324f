import { identityOf } from './brand'
import { categoryFinder } from './category-finder'
import type { Audience, CategoryRow, Contract, ErrorRow, Extension, Recovery } from './contract'
import { type Field, type Fields, fieldRuleOf } from './fields'

/** A row with its defaults filled in. */
export interface ResolvedRow extends ErrorRow {
  readonly name: string
  readonly category: string
  readonly status: number
  readonly recovery: Recovery
  readonly message: string
  readonly audience: Audience
  /** The name of the contract that defines the row: a part of its identity. */
  readonly origin: string
  /** The module that exports its class, if another contract defines it. */
  readonly from?: string
}

/** All rows of a sound contract with their defaults filled in: inherited ones first, then its own in the table's order. */
export function resolveRows(contract: Contract): ResolvedRow[] {
  const { extends: extensions = [] } = contract
  if (extensions.length === 0) return ownRows(contract)
  const rows = [...extensions.flatMap(inheritedRows), ...ownRows(contract)]
  // Two extensions may bring one row: the first counts.
  const byIdentity = new Map<string, ResolvedRow>()
  for (const row of rows) {
    const identity = identityOf(row.origin, row.name)
    if (!byIdentity.has(identity)) byIdentity.set(identity, row)
  }
  return [...byIdentity.values()]
}

/** The rows that a contract defines by itself. */
export function ownRows({ name: origin, categories, errors, since }: Contract): ResolvedRow[] {
  const categoryOf = categoryFinder(categories)
  return Object.entries(errors).map(([name, row]) => {
    const category = row.category ?? categoryOf(row.code) ?? ''
    const defaults: Partial<CategoryRow> = categories[category] ?? {}
    const first = row.since ?? since
    return {
      ...row,
      name,
      origin,
      category,
      status: row.status ?? defaults.status ?? 500,
      recovery: row.recovery ?? defaults.recovery ?? 'terminal',
      message: row.message ?? row.meaning,
      audience: row.audience ?? 'public',
      ...(first === undefined ? {} : { since: first }),
    }
  })
}

/** The rows that an extension takes over. */
export function inheritedRows({ contract, from, omit = [] }: Extension): ResolvedRow[] {
  const omitted = new Set(omit)
  return resolveRows(contract)
    .filter(({ name, category }) => !omitted.has(name) && !omitted.has(category))
    .map((row) => ({
      ...row,
      from,
      ...(row.details ? { details: withStatuses(row.details, contract.lifecycles) } : {}),
    }))
}

/** Fields whose `statusOf` is written out: the inheriting contract does not have the lifecycle. */
function withStatuses(fields: Fields, lifecycles: Contract['lifecycles'] = {}): Fields {
  const writtenOut = (field: Field): Field => {
    const rule = fieldRuleOf(field)
    if ('listOf' in rule) return { ...rule, listOf: writtenOut(rule.listOf) }
    if ('fields' in rule) return { ...rule, fields: withStatuses(rule.fields, lifecycles) }
    if (!('statusOf' in rule)) return field
    const { statusOf, ...optional } = rule
    return { ...optional, oneOf: Object.keys(lifecycles[statusOf]?.statuses ?? {}) }
  }
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, writtenOut(field)]))
}
