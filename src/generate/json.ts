import { categoryOf } from '../core/category-of'
import type { Contract } from '../core/contract'

/** A contract as JSON text, for any language: every row with its defaults resolved, in table order. */
export function generateJson(contract: Contract): string {
  const { name, version, versionHeader, fallback, validation, categories, errors } = contract
  const { lifecycles, operations, httpStatuses, rateLimits, pagination, texts, fieldMessages } = contract
  const rows = Object.entries(errors).map(([rowName, row]) => ({
    name: rowName,
    code: row.code,
    status: row.status,
    category: categoryOf(categories, row.code),
    recovery: row.recovery,
    meaning: row.meaning,
    message: row.message ?? row.meaning,
    carries: row.carries ?? [],
    details: row.details,
    text: row.text ?? false,
    since: row.since ?? contract.since,
  }))
  const table = { name, version, versionHeader, fallback, validation, categories, errors: rows }
  const further = { lifecycles, operations, httpStatuses, rateLimits, pagination, texts, fieldMessages }
  return `${JSON.stringify({ ...table, ...further }, null, 2)}\n`
}
