import { misuse } from './misuse'

/** Every lifecycle's statuses, each with those that may follow it. */
export type Graphs = { readonly [lifecycle: string]: { readonly [from: string]: readonly string[] } }

/** The graph of a lifecycle. @throws TypeError if there is none of that name */
function graphOf(graphs: Graphs, lifecycle: string): Graphs[string] {
  const graph = Object.hasOwn(graphs, lifecycle) ? graphs[lifecycle] : undefined
  if (!graph) throw misuse('unknown-lifecycle', `No lifecycle ${lifecycle}.`)
  return graph
}

/** Whether a value is a status of the lifecycle. */
export function hasStatus(graphs: Graphs, lifecycle: string, value: unknown): value is string {
  return typeof value === 'string' && Object.hasOwn(graphOf(graphs, lifecycle), value)
}

/** The statuses that may follow one; none for a terminal or unknown one. */
export function statusesAfter(graphs: Graphs, lifecycle: string, from: string): readonly string[] {
  const next = graphs[lifecycle]?.[from]
  // What an object inherits is no list; the look-up of a graph costs more than the answer, and only tells a wrong name.
  return Array.isArray(next) ? next : graphOf(graphs, lifecycle) && []
}

/** The statuses that one may follow. */
export function statusesBefore(graphs: Graphs, lifecycle: string, to: string): readonly string[] {
  const graph = graphOf(graphs, lifecycle)
  return Object.keys(graph).filter((from) => graph[from]?.includes(to))
}
