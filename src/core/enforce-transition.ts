import type { ApiError } from './api-error'
import { type Graphs, hasStatus, statusesAfter } from './transitions'
import type { WireOptions } from './wire-error'

/** What is known about a transition besides its two statuses: who asks, and the fields they sent. */
export interface TransitionContext {
  readonly role?: string | undefined
  readonly [field: string]: unknown
}

type RefusalClass = new (options?: WireOptions) => ApiError

/** A lifecycle's requirements and refusals, with the classes they throw. */
export interface TransitionRules {
  readonly requirements?: {
    readonly [to: string]: readonly {
      readonly role?: readonly string[]
      readonly field?: string
      readonly refusal: RefusalClass
    }[]
  }
  readonly refusals: readonly { readonly from?: string; readonly to?: string; readonly refusal: RefusalClass }[]
  readonly unknownStatus: RefusalClass
  /** Whether that row carries `errors`, and so can name the field. */
  readonly namesField: boolean
}

/**
 * Throws the refusal of a move that may not happen. In this order: a value that is no status, who asks, the graph, the
 * required fields. Without a context, who asks and which fields are there is not checked.
 */
export function enforceTransition(
  graphs: Graphs,
  rules: { readonly [lifecycle: string]: TransitionRules },
  lifecycle: string,
  from: string,
  to: string,
  context: TransitionContext | undefined,
): void {
  const allowed = hasStatus(graphs, lifecycle, from) ? statusesAfter(graphs, lifecycle, from) : []
  const details = { from, to, allowed }
  const { requirements, refusals, unknownStatus, namesField } = rules[lifecycle] as TransitionRules
  for (const [field, status] of Object.entries({ from, status: to })) {
    if (!hasStatus(graphs, lifecycle, status)) {
      const known = Object.keys(graphs[lifecycle] as object).join(', ')
      const errors = namesField ? { [field]: [`Status must be one of ${known}`] } : undefined
      throw new unknownStatus({ details, errors })
    }
  }
  const required = context === undefined ? [] : (requirements?.[to] ?? [])
  const wrongRole = required.find(({ role }) => role !== undefined && !role.includes(context?.role as string))
  if (wrongRole) throw new wrongRole.refusal({ details })
  if (!allowed.includes(to)) {
    const fitting = refusals.find((rule) => (rule.from ?? from) === from && (rule.to ?? to) === to)
    throw new (fitting?.refusal ?? unknownStatus)({ details })
  }
  const missing = required.find(({ field }) => field !== undefined && isBlank(context?.[field]))
  if (missing) throw new missing.refusal({ details })
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}
