import type { Contract } from '../core/contract'
import { categoryOf } from '../core/rows'

/**
 * A contract as JSON text, for any language: every row with its defaults resolved, in table order. What a team has agreed
 * besides (pagination, say) comes in as further members.
 */
export function generateJson(contract: Contract, further: { readonly [member: string]: unknown } = {}): string {
  const { categories, errors, lifecycles, operations, httpStatuses = {}, rateLimits } = contract
  const { name, version, versionHeader, fallback, validation } = contract
  const rows = Object.entries(errors).map(([rowName, row]) => ({
    name: rowName,
    code: row.code,
    status: row.status,
    category: categoryOf(categories, row.code),
    recovery: row.recovery,
    meaning: row.meaning,
    message: row.message ?? row.meaning,
    carries: row.carries ?? [],
    patient: row.patient ?? false,
    since: row.since ?? contract.since,
  }))
  return `${JSON.stringify(
    {
      name,
      version,
      versionHeader,
      fallback,
      validation,
      categories,
      errors: rows,
      lifecycles,
      operations,
      httpStatuses,
      rateLimits,
      ...further,
    },
    null,
    2,
  )}\n`
}
