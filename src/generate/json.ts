import type { Contract } from '../core/contract'
import { resolveCategories } from '../core/resolve-categories'
import { resolveDocs } from '../core/resolve-docs'
import { resolveRows } from '../core/resolve-rows'
import { resolveTexts } from '../core/resolve-texts'

/** A contract as JSON text, for any language: every row with its defaults resolved, in table order. */
export function generateJson(contract: Contract): string {
  const { name, version, versionHeader, fallback, validation, docsUrl } = contract
  const { lifecycles, operations, httpStatuses, rateLimits, pagination, fieldMessages } = contract
  const docs = resolveDocs(contract)
  const texts = contract.texts && resolveTexts(contract)
  const errors = resolveRows(contract).map((row) => ({
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
    categories: resolveCategories(contract),
    errors,
  }
  const further = { lifecycles, operations, httpStatuses, rateLimits, pagination, texts, fieldMessages }
  return `${JSON.stringify({ ...table, ...further }, null, 2)}\n`
}
