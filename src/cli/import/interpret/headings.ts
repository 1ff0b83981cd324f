import type { CodeRange } from '../../../core/contract'
import { wordsOf } from './words'

const range = /(?<![\w.-])(-?\d{1,9})\s?(?:-|–|—|to|until|\.{2,3}|…)\s?(-?\d{1,9})(?![\w.])/

const block = /(?<![\w.-])([1-9]\d{0,5})(x{1,4})(?!\w)/i

/** The range of codes in a heading: `(1000-1099)`, `1000 to 1099`, `10xx`. */
export function rangeIn(heading: string): CodeRange | undefined {
  const [, first, last] = range.exec(heading) ?? []
  if (first !== undefined && last !== undefined) {
    const ends = [Number(first), Number(last)].sort((a, b) => a - b) as [number, number]
    return ends
  }
  const [, digits, places] = block.exec(heading) ?? []
  if (digits === undefined || places === undefined) return undefined
  const size = 10 ** places.length
  return [Number(digits) * size, Number(digits) * size + size - 1]
}

/** The one error status that a heading names: `404 Not Found`. */
export function statusInHeading(heading: string): number | undefined {
  if (rangeIn(heading)) return undefined
  const found = heading.match(/(?<![\w.-])[45]\d\d(?![\w.-])/g) ?? []
  return found.length === 1 ? Number(found[0]) : undefined
}

const generic =
  /\b(?:error|errors|code|codes|responses?|reference|list|table|api|http|status|statuses|catalog|catalogue|x|xx|xxx|related|all|the|of|and)\b/gi

/** What a heading says beside ranges and words that every such heading has: `Authentication Errors (1000-1099)` to `Authentication`. */
export function titleIn(heading: string): string {
  const plain = heading
    .replace(/[([{][^()[\]{}]{0,80}[)\]}]/g, ' ')
    .replace(range, ' ')
    .replace(block, ' ')
    .replace(/(?<![\w.-])[45]\d\d(?![\w.-])/g, ' ')
  const title = plain
    .replace(/^[\s\d.]+(?=\D)/, '')
    .split(/\s+/)
    .filter((word) => word.replace(generic, '').replace(/[^\p{L}\p{N}]/gu, '') !== '')
    .join(' ')
  return title
    .replace(/^[\s:–—-]+/, '')
    .replace(/[\s:–—-]$/, '')
    .trim()
}

const ofStatuses =
  /\b(?:status|statuses|state|states|lifecycle|lifecycles|life cycle|transition|transitions|state machine|workflow)\b/

const besideName =
  /\b(?:status|statuses|state|states|lifecycle|lifecycles|life|cycle|transition|transitions|machine|workflow|values?|diagram|graph|flow|moves?|allowed|of|an?|the|possible|and|for)\b/g

/** The lifecycle that a part belongs to, by the headings above it; none if they are about something else. */
export function lifecycleIn(headings: readonly string[]): string | undefined {
  let isNamed = false
  // The page's own title names no lifecycle.
  for (const heading of headings.slice(headings.length > 1 ? 1 : 0).reverse()) {
    const words = wordsOf(heading)
    isNamed ||= ofStatuses.test(words)
    if (!isNamed) return undefined
    const name = words.replace(besideName, ' ').trim().replace(/ +/g, ' ')
    if (name !== '' && !/error|code|http|response/.test(name)) return name
  }
  return isNamed ? 'status' : undefined
}
