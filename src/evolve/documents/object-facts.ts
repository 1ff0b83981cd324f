import type { Judge } from './judge'
import { isListItem } from './list-item'
import type { Token } from './tokens'
import type { Vocabulary } from './vocabulary'

/** A value that a key names, such as `"error": "SOLD_OUT"`. */
interface Fact {
  /** A label is a name only beside a code: other things have names, too. */
  readonly is: 'name' | 'label' | 'code' | 'status'
  readonly token: Token
  readonly line: number
}

/** The facts of one object, as far as they were read. */
interface Group {
  readonly facts: Fact[]
  readonly indent: number
}

/** The key before a value: `"error": "`, `code = `, `error.code === `, `.status(`. */
const key = /(?<!\w)([A-Za-z_]\w*)["'`]?\s{0,3}(?:=>|[:=(]|[!=]==?)\s{0,3}["'`]?$/

const labels = new Set(['name', 'error_name', 'errorName', 'key', 'id', 'type'])

/** The most characters between the start of a key and its value. */
const keyLength = 40

/** Compares the objects of examples, specifications and code with the rows: names, codes and statuses that belong together. */
export interface ObjectFacts {
  line(text: string, tokens: readonly Token[], number: number): void
  end(): void
}

export function objectFacts({ keys, rowsNamed, looksLikeName }: Vocabulary, judge: Judge): ObjectFacts {
  let group: Group | undefined

  const close = () => {
    if (group) judgeGroup(group.facts, judge)
    group = undefined
  }
  const factOf = (text: string, token: Token, line: number): Fact | undefined => {
    const found = key.exec(text.slice(Math.max(0, token.start - keyLength), token.start))?.[1]
    if (found === undefined) return undefined
    if (token.kind === 'number') {
      if (keys.code.has(found)) return { is: 'code', token, line }
      return keys.status.has(found) && isErrorStatus(token.text) ? { is: 'status', token, line } : undefined
    }
    const is = keys.name.has(found) ? 'name' : labels.has(found) ? 'label' : undefined
    if (is === undefined || !(rowsNamed(token.text).length > 0 || looksLikeName(token.text))) return undefined
    // `error: undefined` and `error: reason` are code.
    return token.isQuoted || token.text.includes('_') ? { is, token, line } : undefined
  }

  return {
    line(text, tokens, number) {
      const indent = indentOf(text)
      if (group && text.trim() !== '' && indent < group.indent) close()
      let end = 0
      for (const token of tokens) {
        const fact = factOf(text, token, number)
        if (!fact) continue
        const isApart = end > 0 ? /[{};]/.test(text.slice(end, token.start)) : group && group.indent !== indent
        if (isApart || group?.facts.some(({ is }) => is === fact.is)) close()
        group ??= { facts: [], indent }
        group.facts.push(fact)
        end = token.end
      }
      // An object of one line ends with it; a value of another object may follow in the next.
      if (end > 0 && /[};]/.test(text.slice(end))) close()
    },
    end: close,
  }
}

function judgeGroup(facts: readonly Fact[], judge: Judge): void {
  const of = (is: Fact['is']) => facts.find((fact) => fact.is === is)
  const [code, status] = [of('code'), of('status')]
  const name = of('name') ?? (code && of('label'))
  if (name && code) judge.pair(name.token, code.token, code.line)
  if (name) judge.name(name.token, name.line)
  else if (code) judge.code(code.token, code.line)
  const row = name ?? code
  if (row && status) judge.status(row.token, status.token.text, status.line)
}

const isErrorStatus = (text: string): boolean => /^[45]\d\d$/.test(text)

/** Where the first key of a line begins; the dash of a list counts as a space. */
function indentOf(line: string): number {
  let at = 0
  while (line[at] === ' ' || line[at] === '\t' || (isListItem(line, at) && line[at] === '-')) at++
  return at
}
