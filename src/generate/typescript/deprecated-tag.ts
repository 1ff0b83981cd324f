import type { ErrorRow } from '../../core/contract'
import { comment } from './source'

/** The tag that makes editors strike a deprecated row through. */
export function deprecatedTag({ deprecated }: Pick<ErrorRow, 'deprecated'>): string {
  if (deprecated === undefined) return ''
  const { since, use } = deprecated
  return comment(`@deprecated since ${since}${use === undefined ? '' : `: use \`${use}\``}`)
}
