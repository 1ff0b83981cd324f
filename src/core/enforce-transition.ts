import { type AnyErrorClass, construct } from './error-class'
import { type Graphs, hasStatus, statusesAfter } from './transitions'

/**
 * When a move is refused, and by which class: a rule with roles where another asks, one with a field where it is missing, one with
 * neither where the graph lacks the move. It goes for moves from and to its statuses, or for any where it names none.
 */
export interface TransitionRule {
  readonly from?: string
  readonly to?: string
  readonly role?: readonly string[]
  readonly field?: string
  readonly refusal: AnyErrorClass
}

/** A lifecycle's rules: the first that is broken refuses. */
export interface TransitionRules {
  readonly rules: readonly TransitionRule[]
  readonly unknownStatus: AnyErrorClass
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
  context: object | undefined,
): void {
  const checked = context as { readonly [field: string]: unknown } | undefined
  const allowed = statusesAfter(graphs, lifecycle, from)
  const move = { from, to, allowed }
  const knownStatus = (status: string) => (hasStatus(graphs, lifecycle, status) ? status : undefined)
  const { rules, unknownStatus, namesField } = rulesOf[lifecycle] as TransitionRules
  for (const [field, status] of Object.entries({ from, status: to })) {
    if (hasStatus(graphs, lifecycle, status)) continue
    const text = `Status must be one of ${Object.keys(graphs[lifecycle] as object).join(', ')}`
    const errors = namesField ? { [field]: [text] } : undefined
    // A value that is no status may hold whatever a user sent: it stays in the log.
    const details = { from: knownStatus(from), to: knownStatus(to), allowed }
    throw construct(unknownStatus, { details, internal: move, errors })
  }
  const isBroken = ({ role, field }: TransitionRule) => {
    if (role) return checked && !role.includes(checked.role as string)
    return field ? checked && isBlank(checked[field]) : !allowed.includes(to)
  }
  const broken = rules.find((rule) => (rule.from ?? from) === from && (rule.to ?? to) === to && isBroken(rule))
  // In `details` for a row that declares these fields, for the log anyway.
  if (broken) throw construct(broken.refusal, { details: move, internal: move })
}

function isBlank(value: unknown): boolean {
  return String(value ?? '').trim() === ''
}
