import type { RefusalRule } from '../../core/refusal-rules'

/** When a rule of a lifecycle refuses, as a phrase: `to confirmed, unless by doctor`. */
export function whenRefused({ from, to, role, field }: RefusalRule): string {
  if (role) return `to ${to}, unless by ${role.join(' or ')}`
  if (field !== undefined) return `to ${to} without ${field}`
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`
  if (to !== undefined) return `to ${to} from any other status`
  if (from !== undefined) return `from ${from} to any other status`
  return 'any other move'
}

/** When a lifecycle refuses with its `unknownStatus`. */
export const whenUnknown = 'a value that is no status'
