/** A part of a pattern. A character that is no class is a text of length 1. */
export type PatternNode =
  | { readonly kind: 'text'; readonly text: string; readonly repeated: boolean }
  | { readonly kind: 'class'; readonly source: string; readonly repeated: boolean }
  | {
      readonly kind: 'group'
      readonly look: Look
      readonly choices: readonly PatternNode[][]
      readonly repeated: boolean
    }

/** What a group looks at: `(?=`, `(?<=`, or the negative forms, which are `'not'`. */
type Look = 'ahead' | 'behind' | 'not' | undefined

const token =
  /\\[pP]\{[^{}]*\}|\\k<\w+>|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|\(\?:|\(\?<\w+>|./gisu
const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/

/** Reads the source of a regular expression. It knows the syntax that sources of this package use. */
export function parsePattern(source: string): PatternNode[][] {
  const tokens = [...source.matchAll(token)].map(([each]) => each)
  let at = 0

  function choicesUntil(end: string | undefined): PatternNode[][] {
    const choices: PatternNode[][] = [[]]
    while (at < tokens.length && tokens[at] !== end) {
      const each = tokens[at++] as string
      if (each === '|') choices.push([])
      else choices.at(-1)?.push(...nodeOf(each))
    }
    at += 1
    return choices
  }

  function nodeOf(each: string): PatternNode[] {
    if (each === '^' || each === '$' || each === '\\b' || each === '\\B') return []
    if (each.startsWith('(')) {
      const look = each.endsWith('!') ? 'not' : each === '(?=' ? 'ahead' : each === '(?<=' ? 'behind' : undefined
      const choices = choicesUntil(')')
      return [{ kind: 'group', look, choices, repeated: isRepeated() }]
    }
    if (each === '.' || each.startsWith('[') || /^\\[dDsSwWpP]/.test(each)) {
      return [{ kind: 'class', source: each, repeated: isRepeated() }]
    }
    return [{ kind: 'text', text: JSON.parse(`"${literal(each)}"`) as string, repeated: isRepeated() }]
  }

  /** Consumes a quantifier. */
  function isRepeated(): boolean {
    let found = tokens[at] ?? ''
    let size = 1
    if (found === '{') {
      size = tokens.indexOf('}', at) - at + 1
      found = tokens.slice(at, at + size).join('')
    }
    if (!quantifier.test(found)) return false
    at += size
    if (tokens[at] === '?') at += 1
    return found !== '?'
  }

  return choicesUntil(undefined)
}

/** A character or escape as it stands in a JSON text. */
function literal(each: string): string {
  if (/^\\u/i.test(each)) return each
  if (/^\\x/i.test(each)) return `\\u00${each.slice(2)}`
  if (/^\\[nrtf]$/.test(each)) return each
  const character = each === '\\0' ? '\0' : each.replace(/^\\/, '')
  return JSON.stringify(character).slice(1, -1)
}
