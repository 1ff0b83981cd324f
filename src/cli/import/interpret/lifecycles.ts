import type { Lifecycle, Refusal } from '../../../core/contract'
import type { BlockPart, ListItem, Note, TablePart } from '../document'
import { blockGraph, hasArrow, listedGraph, type Move, type ReadGraph, type StatusReader, statusReader } from '../graph'
import { bare } from '../read/inline'
import type { TableKind } from './table-kind'
import { humanised, keyOf } from './words'

/** A graph that waits until the statuses of its lifecycle are known. */
type WaitingGraph = (statusOf: StatusReader) => ReadGraph

interface Draft {
  readonly line: number
  readonly statuses: Map<string, string>
  readonly graphs: WaitingGraph[]
}

/** A lifecycle with what was guessed, by its member. */
export interface ReadLifecycle {
  readonly line: number
  readonly lifecycle: Lifecycle
  readonly guesses: readonly string[]
}

/** More than an API has; each is compared with all rows. */
const mostLifecycles = 50

/** Rows that a lifecycle may refuse with. */
export interface LifecycleRows {
  readonly names: readonly string[]
  readonly validation: string | undefined
  readonly fallback: string | undefined
}

/** Collects statuses and graphs by lifecycle, in any order of the document. */
export function collectLifecycles(notes: Note[]) {
  const byName = new Map<string, Draft>()
  const draftOf = (title: string, line: number): Draft => {
    const name = keyOf(title) || 'status'
    const draft = byName.get(name) ?? { line, statuses: new Map(), graphs: [] }
    byName.set(name, draft)
    return draft
  }
  const addStatus = ({ statuses }: Draft, status: string, meaning: string, line: number) => {
    if (status === '') return
    const known = statuses.get(status)
    if (known === undefined) statuses.set(status, meaning)
    else if (known !== meaning) notes.push({ line, text: `the status ${status} has another meaning above` })
  }

  return {
    addTable(title: string, { rows, line }: TablePart, kind: Extract<TableKind, { kind: 'statuses' | 'moves' }>): void {
      const draft = draftOf(title, line)
      const isMoves = kind.kind === 'moves'
      const from = isMoves ? kind.from : kind.status
      const { to } = kind
      if (!isMoves) {
        for (const row of rows) {
          const status = bare(row.cells[from] ?? '')
          addStatus(draft, status, row.cells[kind.meaning ?? -1] ?? '', row.line)
        }
      }
      if (to === undefined) return
      const lines = rows.map(({ line, cells }) => ({ line, text: `${cells[from]} → ${cells[to]}` }))
      draft.graphs.push((statusOf) => listedGraph(lines, statusOf))
    },
    addBlock(title: string, { line, language, lines }: BlockPart): void {
      draftOf(title, line).graphs.push((statusOf) => blockGraph(language, lines, line, statusOf))
    },
    /** Adds items with an arrow as moves, and items such as `pending: just made` as statuses. Gives those that are neither. */
    addItems(title: string, items: readonly ListItem[]): ListItem[] {
      const isStatus = ({ text }: ListItem) => /^`?[\p{L}][\p{L}\p{N}_ -]{0,40}`?\s?(?::|–|—| - )\s?\S/u.test(text)
      const moves = items.filter(({ text }) => hasArrow(text))
      const statuses = items.filter((item) => !hasArrow(item.text) && isStatus(item))
      if (moves.length + statuses.length === 0) return [...items]
      const draft = draftOf(title, items[0]?.line ?? 1)
      for (const { line, text } of statuses) {
        const [name = ''] = text.split(/:|–|—| - /)
        const meaning = text.slice(name.length).replace(/^\s?(?::|–|—|-)\s?/, '')
        addStatus(draft, bare(name), meaning.trim(), line)
      }
      if (moves.length > 0) draft.graphs.push((statusOf) => listedGraph(moves, statusOf))
      const used = new Set([...moves, ...statuses])
      return items.filter((item) => !used.has(item))
    },
    /** The lifecycles of all parts. */
    read(rows: LifecycleRows): { readonly [name: string]: ReadLifecycle } {
      const drafts = [...byName]
      const [, surplus] = drafts[mostLifecycles] ?? []
      if (surplus) notes.push({ line: surplus.line, text: `lifecycles after the first ${mostLifecycles} are left out` })
      const found = drafts
        .slice(0, mostLifecycles)
        .map(([name, draft]) => [name, lifecycleOf(name, draft, rows, notes)] as const)
      return Object.fromEntries(found.filter(([, each]) => each !== undefined)) as { [name: string]: ReadLifecycle }
    },
  }
}

function lifecycleOf(name: string, draft: Draft, rows: LifecycleRows, notes: Note[]): ReadLifecycle | undefined {
  const { line } = draft
  const guesses: string[] = []
  const graphs = draft.graphs.map((graph) => graph(statusReader([...draft.statuses.keys()])))
  for (const graph of graphs) for (const note of graph.notes) notes.push(note)
  const moves = graphs.flatMap((graph) => graph.moves)
  const names = new Set([...draft.statuses.keys(), ...moves.flatMap(({ from, to }) => [from, to])])
  if (names.size === 0) {
    if (draft.graphs.length > 0) notes.push({ line, text: `no status of ${name} is found` })
    return undefined
  }
  const statuses = Array.from(names, (status) => {
    const meaning = draft.statuses.get(status)
    if (!meaning) guesses.push(`statuses.${status}`)
    return [status, { meaning: meaning || humanised(status) }] as const
  })
  const unknownStatus = unknownStatusRow(name, rows)
  if (unknownStatus === undefined) {
    notes.push({ line, text: `${name} has no unknownStatus: no row fits for a status that does not exist` })
  } else guesses.push('unknownStatus')
  const refusals = refusalsOf(name, [...names], rows)
  if (refusals.length > 0) guesses.push('refusals')
  const initial = graphs.find((graph) => graph.initial !== undefined)?.initial ?? firstOf([...names], moves)
  const sound = reaching(initial, [...names], moves, name, notes)
  if (moves.length === 0) notes.push({ line, text: `no graph of ${name} is found: it has its statuses only` })
  const followers = followersOf(sound)
  const transitions = Object.fromEntries(Array.from(names, (status) => [status, [...(followers.get(status) ?? [])]]))
  const lifecycle = {
    initial,
    statuses: Object.fromEntries(statuses),
    transitions,
    refusals,
    ...(unknownStatus === undefined ? {} : { unknownStatus }),
  }
  // `check` asks for a row that is missing.
  return { line, lifecycle: lifecycle as Lifecycle, guesses }
}

/** The first status that nothing leads to. */
function firstOf(names: readonly string[], moves: readonly Move[]): string {
  const entered = new Set(moves.map(({ to }) => to))
  return names.find((each) => !entered.has(each)) ?? (names[0] as string)
}

/** The moves, if they lead to every status: a graph with unreachable ones is refused as a whole. */
function reaching(
  initial: string,
  names: readonly string[],
  moves: readonly Move[],
  lifecycle: string,
  notes: Note[],
): readonly Move[] {
  if (moves.length === 0) return moves
  const followers = followersOf(moves)
  const reached = new Set([initial])
  for (const each of reached) for (const next of followers.get(each) ?? []) reached.add(next)
  const missing = names.filter((each) => !reached.has(each))
  if (missing.length === 0) return moves
  const text = `the graph of ${lifecycle} does not lead from ${initial} to ${missing.join(', ')}: it has its statuses only`
  notes.push({ line: moves[0]?.line ?? 1, text })
  return []
}

function followersOf(moves: readonly Move[]): Map<string, Set<string>> {
  const followers = new Map<string, Set<string>>()
  for (const { from, to } of moves) {
    const known = followers.get(from)
    if (known) known.add(to)
    else followers.set(from, new Set([to]))
  }
  return followers
}

/** The words of a name, between underscores. */
const padded = (name: string) => `_${name.toUpperCase().replace(/[^A-Z\d]+/g, '_')}_`

/** The lifecycle's name as names of rows have it. */
const nameInRows = (lifecycle: string) => padded(lifecycle.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_'))

function unknownStatusRow(lifecycle: string, { names, validation, fallback }: LifecycleRows): string | undefined {
  const own = nameInRows(lifecycle)
  const fits = (name: string) =>
    padded(name).includes(own) && /_(?:INVALID|UNKNOWN)_/.test(padded(name)) && /STATUS|STATE/.test(padded(name))
  return names.find(fits) ?? validation ?? fallback
}

const isAboutMoves = (name: string) =>
  name.includes('_TRANSITION_') || (name.includes('_INVALID_') && name.includes('_STATUS_'))

/** Rows whose names say that they refuse moves: `ORDER_CANNOT_BE_CANCELLED`, `INVALID_STATUS_TRANSITION`. */
function refusalsOf(lifecycle: string, statuses: readonly string[], { names }: LifecycleRows): Refusal[] {
  const own = nameInRows(lifecycle)
  const statusOf = new Map(statuses.map((status) => [padded(status), status]))
  const ofStatuses = names.flatMap((refusal): Refusal[] => {
    const [subject = '', status] = padded(refusal).split('CANNOT_BE')
    const to = status === undefined ? undefined : statusOf.get(status)
    return to !== undefined && subject.includes(own) ? [{ to, refusal }] : []
  })
  const general =
    names.find((name) => padded(name).includes(own) && isAboutMoves(padded(name))) ??
    names.find((name) => /^_(?:INVALID_|ILLEGAL_)?(?:STATUS_|STATE_)?TRANSITION_/.test(padded(name)))
  return general === undefined ? ofStatuses : [...ofStatuses, { refusal: general }]
}
