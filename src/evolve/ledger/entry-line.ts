import type { Recovery } from '../../core/contract'
import { joinCells, splitCells } from './cells'
import type { LedgerEntry } from './ledger'

const none = '-'

const recoveries: readonly string[] = ['transient', 'correctable', 'terminal'] satisfies Recovery[]

/** `1001 | OUT_OF_STOCK | 409 | correctable | 1.0.0 | Too few pieces are left | retired 2.0.0 | was SOLD_OUT`. */
export function lineOfEntry({
  code,
  name,
  status,
  recovery,
  since,
  meaning,
  retired,
  earlierNames,
}: LedgerEntry): string {
  return joinCells([
    shownCode(code),
    name,
    String(status),
    recovery,
    since ?? none,
    meaning,
    ...(retired === undefined ? [] : [`retired ${retired}`]),
    ...earlierNames.map((each) => `was ${each}`),
  ])
}

/** A number as it is, a text in quotes, so that `"12"` differs from `12`. */
export function shownCode(code: number | string | undefined): string {
  if (code === undefined) return none
  return typeof code === 'number' ? String(code) : JSON.stringify(code)
}

/** The entry of a line, or what is wrong with the line. */
export function entryOfLine(line: string): LedgerEntry | string {
  const [codeCell = '', name = '', statusCell = '', recovery = '', since = '', meaning, ...marks] = splitCells(line)
  if (meaning === undefined) return 'it has less than six columns'
  const code = codeOf(codeCell)
  const status = Number(statusCell)
  if (code === undefined) return `${codeCell || 'nothing'} is not a code: write a number, a text in quotes, or -`
  if (name === '') return 'it has no name'
  if (!Number.isInteger(status) || status < 100 || status > 599) return `${statusCell || 'nothing'} is not a status`
  if (!recoveries.includes(recovery)) return `${recovery || 'nothing'} is not one of ${recoveries.join(', ')}`
  const unknown = marks.find((mark) => !/^(?:retired|was) \S/.test(mark))
  if (unknown !== undefined) return `${unknown || 'nothing'} is not "retired <version>" or "was <name>"`
  const retired = marks.find((mark) => mark.startsWith('retired '))?.slice('retired '.length)
  return {
    ...(code === none ? {} : { code: code.value }),
    name,
    status,
    recovery: recovery as Recovery,
    ...(since === none ? {} : { since }),
    meaning,
    ...(retired === undefined ? {} : { retired }),
    earlierNames: marks.filter((mark) => mark.startsWith('was ')).map((mark) => mark.slice('was '.length)),
  }
}

function codeOf(cell: string): { readonly value: number | string } | typeof none | undefined {
  if (cell === none) return none
  if (/^-?\d+$/.test(cell)) return Number.isSafeInteger(Number(cell)) ? { value: Number(cell) } : undefined
  try {
    const value: unknown = JSON.parse(cell)
    return typeof value === 'string' ? { value } : undefined
  } catch {
    return undefined
  }
}
