import type { ResolvedContract } from '../core/resolve-contract'
import { suggestRows } from '../evolve/suggest-rows'
import { definitions } from '../generate/columns/definitions'
import { wrap } from '../generate/columns/fold'
import type { ExplainedContract } from './load/explained-contracts'
import { ofContract } from './of-contract'
import { UsageError } from './usage-error'

const mostSuggestions = 3

/** No more of an input is repeated. */
const shownInput = 60

/** The width of `error `, which stands before a message. */
const mark = 6

/** Wrong use: an input that means no row. The message suggests the rows that it may mean. */
export function unknownError(input: string, all: readonly ExplainedContract[], width: number): UsageError {
  const [wanted, contracts] = ofContract(input, all)
  const origins = new Set(contracts.map(({ contract }) => contract.name))
  const suggested = contracts
    .flatMap(({ contract, formerNames }) =>
      suggestRows(contract, wanted, formerNames).map((each) => ({ ...each, contract: contract.name })),
    )
    // The contract that defines a row suggests it, too.
    .filter(({ row, contract }) => row.origin === contract || !origins.has(row.origin))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostSuggestions)
  const [best] = suggested
  const shown = input.length > shownInput ? `${input.slice(0, shownInput)}…` : input
  const names = contracts.map(({ contract }) => contract.name).join(', ')
  const hints = new Set(contracts.map(({ contract }) => rangeHint(wanted, contract)))
  const problem = `Nothing matches “${shown}” in ${names}. ${[...hints].join('')}`
  if (best === undefined) {
    return new UsageError(paragraph(`${problem}Give a code, a name, a class, or the text of an error.`, width))
  }
  const list = suggested.map(({ row, contract }) => {
    const facts = [...(row.code === undefined ? [] : [row.code]), row.status].join(', ')
    return [contracts.length > 1 ? `${contract}/${row.name}` : row.name, `${facts}: ${row.meaning}`] as const
  })
  const lines = definitions(list, width - 2, 40).map((line) => `  ${line}`)
  return new UsageError([paragraph(`${problem}Did you mean:`, width), ...lines].join('\n'))
}

/** The category that an unknown code would belong to. */
function rangeHint(input: string, { categories }: ResolvedContract): string {
  const code = /^-?\d+$/.test(input.trim()) ? Number(input) : Number.NaN
  for (const [name, { range, ranges = [] }] of Object.entries(categories)) {
    const found = [...(range ? [range] : []), ...ranges].find(([first, last]) => first <= code && code <= last)
    if (found) return `The codes of ${name} are ${found[0]} to ${found[1]}. `
  }
  return ''
}

/** The first line is shorter: it has the mark. */
function paragraph(text: string, width: number): string {
  return wrap(text, width - mark).join('\n')
}
