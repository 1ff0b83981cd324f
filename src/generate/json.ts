import type { Contract } from '../core/contract'
import { type ResolvedContract, resolveContract } from '../core/resolve-contract'

/** A contract as JSON text, for any language: every row with its defaults resolved, in table order. */
export function generateJson(contract: Contract): string {
  return contractJson(resolveContract(contract))
}

/** The JSON of a contract that is resolved already. */
export function contractJson(contract: ResolvedContract): string {
  const { name, version, versionHeader, fallback, validation, docsUrl } = contract
  const {
    categories,
    rows,
    docs,
    lifecycles,
    operations,
    httpStatuses,
    rateLimits,
    pagination,
    texts,
    fieldMessages,
    envelope,
  } = contract
  const errors = rows.map((row) => ({
    name: row.name,
    origin: row.from === undefined ? undefined : row.origin,
    code: row.code,
    status: row.status,
    category: row.category,
    recovery: row.recovery,
    meaning: row.meaning,
    message: row.message,
    carries: row.carries ?? [],
    details: row.details,
    text: row.text ?? false,
    audience: row.audience,
    since: row.since,
    deprecated: row.deprecated,
    meta: row.meta,
    docs: docs[row.name],
  }))
  const table = {
    name,
    version,
    versionHeader,
    fallback,
    validation,
    docsUrl,
    categories,
    errors,
  }
  const further = { lifecycles, operations, httpStatuses, rateLimits, pagination, texts, fieldMessages, envelope }
  return `${JSON.stringify({ ...table, ...further }, null, 2)}\n`
}
