import type { Contract } from '../../core/contract'
import { isRecord } from '../../core/contract-faults/shape'

/** The keys of error bodies, in the contracts' own form and in usual ones. */
export interface Keys {
  readonly name: ReadonlySet<string>
  readonly code: ReadonlySet<string>
  readonly status: ReadonlySet<string>
}

/** The keys that hold a row's name, code and status. */
export function keysOf(contracts: readonly Pick<Contract, 'envelope'>[]): Keys {
  const templates = contracts.map(({ envelope }) => envelope)
  const hasOwn = (variable: string) => templates.flatMap((template) => keysHolding(template, variable))
  const names = templates.some((template) => template === undefined) ? ['error'] : []
  const ofName = [...names, ...hasOwn('$name')]
  return {
    name: new Set(ofName),
    // In Stripe's form and others, `code` holds the name.
    code: new Set(['code', 'error_code', 'errorCode', ...hasOwn('$code')].filter((key) => !ofName.includes(key))),
    status: new Set(['status', 'status_code', 'statusCode', 'http_status', 'httpStatus', ...hasOwn('$status')]),
  }
}

function keysHolding(node: unknown, variable: string): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => keysHolding(each, variable))
  if (!isRecord(node)) return []
  return Object.entries(node).flatMap(([key, value]) => (value === variable ? [key] : keysHolding(value, variable)))
}
