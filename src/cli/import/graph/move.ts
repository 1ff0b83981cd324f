import type { Note } from '../document'

/** A move of a graph as a document shows it. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly line: number
}

/** A graph as it is drawn or listed. */
export interface ReadGraph {
  readonly moves: readonly Move[]
  /** The status that the graph marks as the first. */
  readonly initial?: string
  /** Arrows that may mean several moves, and lines that mean none. */
  readonly notes: readonly Note[]
}

/** Gives a status as the lifecycle writes it, or nothing for a text that is none. */
export type StatusReader = (text: string) => string | undefined

/** Reads statuses in any case. If none are known, any word is one. */
export function statusReader(known: readonly string[]): StatusReader {
  const spelt = new Map(known.map((each) => [formOf(each), each]))
  if (known.length > 0) return (text) => spelt.get(formOf(text))
  return (text) => (/^\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,2}$/u.test(text) ? text : undefined)
}

/** `In Progress`, `in-progress` and `in_progress` are one status. */
const formOf = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, ' ')
