import { textOf } from '../growth'
import { type PatternNode, parsePattern } from './pattern-tree'

/** Makes a text of any length that a pattern may have trouble with. */
interface Attack {
  readonly title: string
  textOf(length: number): string
}

/** Units of texts that were slow once, or that look like what a stranger sends. */
const handMade = [
  ...[
    'token',
    'a://',
    '@',
    'password:',
    'x://a:',
    'token ',
    '=',
    ' = ',
    '"\\',
    '\\',
    '-----BEGIN ',
    '-----END ',
    '4 ',
    'eyJ',
  ],
  ...[
    'a@',
    '@:',
    ':1',
    'a.',
    ';r=0;',
    'GMT',
    '{',
    '\n',
    '\r\n',
    ' \n',
    'authorization: ',
    'bearer ',
    'basic a',
    '%41',
    '/',
    '//',
    '*,',
  ],
]

/** What stops a match at the end of the text. */
const ends = ['\0', '\n&', '\n']

/** Enough for the patterns of this package; more would take minutes. */
const mostBeginnings = 8
const mostUnits = 14

/** Every character of Latin, and some of what else a class may name. */
const characters = [
  ...Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)),
  '\u2028',
  '\u0416',
  '\uff1d',
]

/** Texts derived from a pattern: its beginnings, then one of its parts over and over, then a character that ends the match. */
export function attacksOn({ source, flags }: RegExp): Attack[] {
  const beginnings = new Set<string>()
  const units = new Set<string>()
  const choices = parsePattern(source)
  for (let round = 0; round < 6; round++) write(choices, '', round)
  const starts = [...beginnings].slice(0, mostBeginnings)
  const derived = new Set([...starts, ...[...units].slice(0, mostUnits)])
  return [
    ...handMade.flatMap((unit) => attacks('', unit)),
    ...['', ...starts].flatMap((start) => [...derived].flatMap((unit) => attacks(start, unit))),
  ]

  /** Adds a text that the pattern may match; each round takes other choices. Notes its beginnings and its parts. */
  function write(each: readonly PatternNode[][], before: string, round: number): string {
    const nodes = each[round % each.length] ?? []
    let text = before
    for (const [index, node] of nodes.entries()) {
      const [start, written] = part(node, text, round)
      const added = written.slice(start.length)
      text = written + (node.repeated && round % 2 === 1 ? added : '')
      const next = nodes[index + 1]
      // A word is one part.
      if (node.kind === 'text' && !node.repeated && next?.kind === 'text') continue
      if (added !== '') units.add(added)
      if (text !== '') beginnings.add(text)
    }
    return text
  }

  function part(node: PatternNode, before: string, round: number): [start: string, written: string] {
    if (node.kind === 'text') return [before, before + node.text]
    if (node.kind === 'class') {
      const own = charactersOf(node.source)
      for (const each of own) units.add(each)
      return [before, before + (own[round % own.length] ?? '')]
    }
    if (node.look === 'not') return [before, before]
    // It looks at the text before it.
    const start = node.look === 'behind' ? '' : before
    return [start, write(node.choices, start, round)]
  }

  /** A few characters of a class: one of each sort. */
  function charactersOf(classSource: string): string[] {
    const form = new RegExp(`^(?:${classSource})$`, flags.replace(/[gy]/g, ''))
    const matching = characters.filter((each) => form.test(each))
    const sorts = [/^[a-z]$/i, /^\d$/, /^\s$/, /^[!-~]$/, /^.$/s]
    const firsts = sorts.flatMap((sort) => matching.find((each) => sort.test(each)) ?? [])
    return [...new Set([...firsts, ...matching.slice(0, 1)])]
  }
}

function attacks(beginning: string, unit: string): Attack[] {
  return ends.map((end) => ({
    title: JSON.stringify([beginning, unit, end]),
    textOf: (length) => textOf(length, unit, beginning, end),
  }))
}
