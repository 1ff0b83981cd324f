import type { Judge } from './judge'
import type { Token } from './tokens'
import type { Vocabulary } from './vocabulary'

/** What stands between a name and its number: `SOLD_OUT = 1001`, `SOLD_OUT (1001)`, `<td>1001</td><td>SOLD_OUT`. */
const joint = /^[\s"'`*|:=(){}[\]<>/–—-]*(?:(?:code|error|name|status|td|th)[\s"'`*|:=(){}[\]<>/–—-]*){0,3}$/i

/** What stands between two names of a list: `A`, `B` and `C`. */
const conjunction = /^[\s"'`*]*(?:[,|/]|,?\s?\b(?:and|or)\b|&)[\s"'`*]*$/

/** The most characters between two tokens that belong together. */
const gapLength = 40

interface Pair {
  readonly name: Token
  readonly number: Token
  readonly line: number
}

/** Compares names and codes that stand beside each other, and lists of names, with the rows. */
export interface Lists {
  line(text: string, tokens: readonly Token[], number: number): void
  end(): void
}

export function lists(vocabulary: Vocabulary, judge: Judge): Lists {
  const { rowsNamed, rowsCoded, isOurs } = vocabulary
  const isKnown = ({ text }: Token) => rowsNamed(text).length > 0
  // Lines that follow one another and hold a pair or a name alone. If one of them is a row, all should be.
  let pairs: Pair[] = []
  let items: { readonly name: Token; readonly line: number }[] = []

  const endPairs = () => {
    if (pairs.some(({ name, number }) => isKnown(name) && isCodeOf(name, number, vocabulary))) {
      for (const { name, number, line } of pairs) judge.pair(name, number, line)
    }
    pairs = []
  }
  const endItems = () => {
    if (items.some(({ name }) => isKnown(name))) for (const { name, line } of items) judge.name(name, line)
    items = []
  }

  return {
    line(text, tokens, line) {
      if (text.trim() === '') return
      const found = pairsOf(text, tokens)
      for (const [number, names] of byNumber(found)) judgeBeside(number, names, line, vocabulary, judge)
      const own = found.filter(({ number }) => isOurs(Number(number.text)))
      if (own.length > 0) pairs.push(...own.map((pair) => ({ ...pair, line })))
      else endPairs()
      const [only, ...others] = tokens
      if (only?.kind === 'name' && others.length === 0 && isAlone(text, only)) items.push({ name: only, line })
      else endItems()
      for (const chain of chainsOf(text, tokens))
        if (chain.some(isKnown)) for (const name of chain) judge.name(name, line)
      for (const token of tokens) {
        if (token.kind === 'number' && rowsCoded(Number(token.text)).length === 0 && isCalledCode(text, token)) {
          judge.code(token, line)
        }
        if (token.kind === 'name' && token.isQuoted && /[._-]/.test(token.text) && isCalledError(text, token)) {
          judge.name(token, line)
        }
      }
    },
    end() {
      endPairs()
      endItems()
    },
  }
}

function isCodeOf(name: Token, number: Token, { rowsNamed }: Vocabulary): boolean {
  return rowsNamed(name.text).some(({ code }) => code === Number(number.text))
}

/** Each name with the number beside it. */
function pairsOf(text: string, tokens: readonly Token[]): { readonly name: Token; readonly number: Token }[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    if (!next || next.kind === token.kind || next.start - token.end > gapLength) return []
    if (!joint.test(text.slice(token.end, next.start))) return []
    return [token.kind === 'name' ? { name: token, number: next } : { name: next, number: token }]
  })
}

function byNumber(pairs: readonly { readonly name: Token; readonly number: Token }[]): Map<Token, Token[]> {
  const names = new Map<Token, Token[]>()
  for (const { name, number } of pairs) names.set(number, [...(names.get(number) ?? []), name])
  return names
}

/** A number beside known names is the code or the status of one of them, if it can be either. */
function judgeBeside(number: Token, names: readonly Token[], line: number, vocabulary: Vocabulary, judge: Judge): void {
  const known = names.filter(({ text }) => vocabulary.rowsNamed(text).length > 0)
  const [first] = known
  const value = Number(number.text)
  const fits = known.some(({ text }) =>
    vocabulary.rowsNamed(text).some(({ code, status }) => code === value || status === value),
  )
  if (!first || fits) return
  if (vocabulary.isOurs(value)) {
    if (known.length === names.length) judge.pair(first, number, line)
  } else if (/^[45]\d\d$/.test(number.text)) judge.status(first, number.text, line)
}

/** Whether a line has nothing but a name: `- SOLD_OUT`, `'SOLD_OUT',`. */
function isAlone(text: string, { start, end }: Token): boolean {
  return /^[\s"'`*|-]*$/.test(text.slice(0, start)) && /^["'`*,;]*\s*$/.test(text.slice(end))
}

/** Names that a line lists one after the other. */
function chainsOf(text: string, tokens: readonly Token[]): Token[][] {
  const chains: Token[][] = []
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'name' || isKey(text, token)) continue
    const before = tokens[at - 1]
    const gap = before && token.start - before.end <= gapLength ? text.slice(before.end, token.start) : ''
    const isNext = before?.kind === 'name' && before.isQuoted === token.isQuoted && conjunction.test(gap)
    if (isNext) chains.at(-1)?.push(token)
    else chains.push([token])
  }
  return chains.filter(({ length }) => length > 1)
}

/** A key of an object is no item of a list: `"reason": "SOLD_OUT"`. */
const isKey = (text: string, { end }: Token): boolean => /^["'`]?\s?:/.test(text.slice(end, end + 3))

/** `code 1001`, `errors 1001`, `error code: 1001`; no `status code 2000`. */
function isCalledCode(text: string, { start }: Token): boolean {
  const before = text.slice(Math.max(0, start - gapLength), start)
  return (
    /\b(?:errors?|codes?)\s{1,2}["'`(]?$/i.test(before) &&
    !/\b(?:status|exit|http|postal|zip)\s+codes?\W*$/i.test(before)
  )
}

/** `error "SOLD_OUT"`, `throws "SOLD_OUT"`, `answers with "SOLD_OUT"`. */
function isCalledError(text: string, { start }: Token): boolean {
  const before = text.slice(Math.max(0, start - gapLength), start)
  return /\b(?:errors?|throws?|raises?|answers?(?: with)?|refused with)\s{1,2}["'`]$/i.test(before)
}
