import type { Lifecycle } from '../../core/contract'
import { refusalRules } from '../../core/refusal-rules'
import { definitions } from '../columns/definitions'
import { wrap } from '../columns/fold'
import { entryNote, lifecycleGraph } from './lifecycle-graph'
import { lifecycleTree, marks } from './tree'
import { whenRefused, whenUnknown } from './when-refused'

/** A part of a drawing for a terminal. */
export interface GraphSection {
  readonly title: string
  readonly lines: readonly string[]
}

/** Draws a lifecycle for a terminal: the tree of its moves, what each status means, and which row refuses what. */
export function lifecycleSections(name: string, lifecycle: Lifecycle, width: number): GraphSection[] {
  const graph = lifecycleGraph(name, lifecycle)
  const tree = lifecycleTree(graph, width)
  const inferred = lifecycle.inferred
    ? wrap('No source draws this graph: it was inferred from the meanings.', width)
    : []
  const statuses = graph.statuses.map((status) => {
    const note = entryNote(status)
    return [status.name, note === '' ? status.meaning : `${status.meaning} (${note})`] as const
  })
  const refusals = [
    ...refusalRules(lifecycle).map((rule) => [whenRefused(rule), rule.refusal] as const),
    [whenUnknown, lifecycle.unknownStatus] as const,
  ]
  return [
    { title: name, lines: [...tree, '', ...legend(tree, width), ...inferred] },
    { title: 'Statuses', lines: definitions(statuses, width) },
    { title: 'Refused, the first that fits', lines: definitions(refusals, width, width / 2 + 2) },
  ]
}

/** Explains the marks that the tree has. */
function legend(tree: readonly string[], width: number): string[] {
  const texts = { initial: 'first', final: 'last', above: 'its moves are above', below: 'its moves are below' }
  const used = Object.entries(marks).filter(([, mark]) => tree.some((line) => line.includes(mark)))
  return wrap(used.map(([key, mark]) => `${mark} ${texts[key as keyof typeof marks]}`).join(', '), width)
}
