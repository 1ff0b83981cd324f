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
  // Inherited members such as `constructor` are no arrays.
  if (Array.isArray(next)) return next
  // On a miss alone, as it costs more than the answer: it refuses a name that is no lifecycle's.
  graphOf(graphs, lifecycle)
  return []
}

/** The statuses that one may follow. */
export function statusesBefore(graphs: Graphs, lifecycle: string, to: string): readonly string[] {
  const graph = graphOf(graphs, lifecycle)
  return Object.keys(graph).filter((from) => graph[from]?.includes(to))
}
