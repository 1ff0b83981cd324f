import type { RateLimits } from '../../core/contract'
import { isNewer } from '../../core/is-newer'
import type { ResolvedContract } from '../../core/resolve-contract'
import { type Change, change, segment, shown } from './change'
import type { DiffRuleName } from './rules'

/** The differences of what holds for every answer. Renamed rows count under their new names. */
export function* conventionChanges(
  old: ResolvedContract,
  now: ResolvedContract,
  renamed: ReadonlyMap<string, string>,
): Generator<Change> {
  const newName = (row: string | undefined) => (row === undefined ? undefined : (renamed.get(row) ?? row))
  const rows = [
    ['fallback-changed', 'fallback', newName(old.fallback), now.fallback],
    ['validation-changed', 'validation', newName(old.validation), now.validation],
    ['contract-renamed', 'name', old.name, now.name],
    ['version-header-changed', 'versionHeader', old.versionHeader, now.versionHeader],
    ['docs-url-changed', 'docsUrl', old.docsUrl, now.docsUrl],
  ] as const satisfies readonly (readonly [DiffRuleName, ...unknown[]])[]
  for (const [rule, place, was, is] of rows) {
    if (was !== is) yield change(rule, place, `${place} ${shown(was)} became ${shown(is)}`)
  }
  if (isNewer(old.version, now.version)) {
    yield change('version-lowered', 'version', `version ${old.version} became ${now.version}`)
  }
  if (JSON.stringify(old.envelope) !== JSON.stringify(now.envelope)) {
    yield change('envelope-changed', 'envelope', `envelope ${shown(old.envelope)} became ${shown(now.envelope)}`)
  }
  yield* categoryChanges(old.categories, now.categories)
  yield* limitChanges(old.rateLimits, now.rateLimits, newName)
  yield* paginationChanges(old.pagination, now.pagination)
}

type Categories = ResolvedContract['categories']

function* categoryChanges(old: Categories, now: Categories): Generator<Change> {
  for (const name of Object.keys(old)) {
    if (!Object.hasOwn(now, name)) yield change('category-removed', `categories${segment(name)}`, `${name} is gone`)
  }
  for (const name of Object.keys(now)) {
    if (!Object.hasOwn(old, name)) yield change('category-added', `categories${segment(name)}`, `${name} is new`)
  }
}

const noLimits = { headers: {}, tiers: {}, windows: {} }

function* limitChanges(
  old: RateLimits | undefined,
  now: RateLimits | undefined,
  newName: (row: string | undefined) => string | undefined,
): Generator<Change> {
  const before: Partial<RateLimits> = old ?? (noLimits as Partial<RateLimits>)
  const after: Partial<RateLimits> = now ?? (noLimits as Partial<RateLimits>)
  for (const member of ['limit', 'remaining', 'reset'] as const) {
    const [was, is] = [old?.headers[member], now?.headers[member]]
    if (old && now && was !== is) {
      yield change('limit-header-changed', `rateLimits.headers.${member}`, `${shown(was)} became ${shown(is)}`)
    }
  }
  for (const member of ['refusal', 'unavailable'] as const) {
    const [was, is] = [newName(old?.[member]), now?.[member]]
    if (old && now && was !== is) {
      yield change('limit-row-changed', `rateLimits.${member}`, `${member} ${shown(was)} became ${shown(is)}`)
    }
  }
  for (const role of Object.keys({ ...before.tiers, ...after.tiers })) {
    const [wasTier, isTier] = [before.tiers?.[role] ?? {}, after.tiers?.[role] ?? {}]
    for (const window of Object.keys({ ...wasTier, ...isTier })) {
      const place = `rateLimits.tiers${segment(role)}${segment(window)}`
      const [was, is] = [perSecond(wasTier, before.windows, window), perSecond(isTier, after.windows, window)]
      const text = `${role}, per ${window}: ${shown(wasTier[window])} became ${shown(isTier[window])}`
      if (was === is) continue
      if (was === undefined) yield change('limit-tier-added', place, text)
      else if (is === undefined) yield change('limit-tier-removed', place, text)
      else yield change(is < was ? 'limit-lowered' : 'limit-raised', place, text)
    }
  }
}

/** A limit as requests per second, so that another length of its window counts. */
function perSecond(
  tier: Readonly<Record<string, number>>,
  windows: Readonly<Record<string, number>> = {},
  window: string,
): number | undefined {
  const requests = tier[window]
  return requests === undefined ? undefined : requests / (windows[window] ?? 1)
}

function* paginationChanges(
  old: ResolvedContract['pagination'],
  now: ResolvedContract['pagination'],
): Generator<Change> {
  if (old === undefined || now === undefined) {
    if (old !== now) {
      const rule = now ? 'pagination-raised' : 'pagination-lowered'
      yield change(rule, 'pagination', now ? 'Lists have pages' : 'Lists have no pages any more')
    }
    return
  }
  const values = [
    ['page.first', old.page.first, now.page.first, true],
    ['page.default', old.page.default, now.page.default, true],
    ['perPage.default', old.perPage.default, now.perPage.default, false],
    ['perPage.maximum', old.perPage.maximum, now.perPage.maximum, false],
  ] as const
  for (const [place, was, is, isStart] of values) {
    if (was === is) continue
    const rule = isStart || is < was ? 'pagination-lowered' : 'pagination-raised'
    yield change(rule, `pagination.${place}`, `${place} ${was} became ${is}`)
  }
}
