import type { ApiError } from './api-error'
import { type Graphs, hasStatus, statusesAfter } from './transitions'
import type { WireOptions } from './wire-error'

/** What is known about a transition besides its two statuses: who asks, and the fields they sent. */
export interface TransitionContext {
  readonly role?: string | undefined
  readonly [field: string]: unknown
}

type RefusalClass = new (options?: WireOptions) => ApiError

/**
 * When a move is refused, and by which class: a rule with roles where another asks, one with a field where it is missing, one with
 * neither where the graph lacks the move. It goes for moves from and to its statuses, or for any where it names none.
 */
export interface TransitionRule {
  readonly from?: string
  readonly to?: string
  readonly role?: readonly string[]
  readonly field?: string
  readonly refusal: RefusalClass
}

/** A lifecycle's rules: the first that is broken refuses. */
export interface TransitionRules {
  readonly rules: readonly TransitionRule[]
  readonly unknownStatus: RefusalClass
  /** Whether that row carries `errors`, and so can name the field. */
  readonly namesField: boolean
}

/**
 * Throws the refusal of a move that may not happen: a value that is no status, or the first rule that is broken. Without a context,
 * who asks and which fields are there is not checked.
 */
export function enforceTransition(
  graphs: Graphs,
  rulesOf: { readonly [lifecycle: string]: TransitionRules },
  lifecycle: string,
  from: string,
  to: string,
  context: TransitionContext | undefined,
): void {
  const allowed = statusesAfter(graphs, lifecycle, from)
  const details = { from, to, allowed }
  const { rules, unknownStatus, namesField } = rulesOf[lifecycle] as TransitionRules
  for (const [field, status] of Object.entries({ from, status: to })) {
    if (hasStatus(graphs, lifecycle, status)) continue
    const text = `Status must be one of ${Object.keys(graphs[lifecycle] as object).join(', ')}`
    throw new unknownStatus({ details, errors: namesField ? { [field]: [text] } : undefined })
  }
  const isBroken = ({ role, field }: TransitionRule) => {
    if (role) return context && !role.includes(context.role as string)
    return field ? context && isBlank(context[field]) : !allowed.includes(to)
  }
  const broken = rules.find((rule) => (rule.from ?? from) === from && (rule.to ?? to) === to && isBroken(rule))
  if (broken) throw new broken.refusal({ details })
}

function isBlank(value: unknown): boolean {
  return String(value ?? '').trim() === ''
}
