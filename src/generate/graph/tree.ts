import { fold } from '../columns/fold'
import type { LifecycleGraph } from './lifecycle-graph'

/** What stands beside a status in the drawing. */
export const marks = { initial: '●', final: '■', above: '↑', below: '↓' } as const

/** A step to the right. */
const step = 4

/**
 * Draws a lifecycle as a tree in at most so many columns. Each status opens once, as close to the root as it gets, with an arrow for each
 * move from it; elsewhere a mark tells whether it opens above or below. A tree that would get too deep goes on below.
 */
export function lifecycleTree(graph: LifecycleGraph, width: number): string[] {
  const statuses = new Map(graph.statuses.map((status) => [status.name, status]))
  const followers = followersOf(graph)
  const parents = parentsOf(graph, followers)
  const deepest = Math.floor(width / 2 / step)
  const opened = new Set<string>()
  const roots = graph.statuses.filter(({ name }) => !parents.has(name)).map(({ name }) => name)
  const lines: string[] = []

  const open = (name: string, prefix: string, depth: number): void => {
    opened.add(name)
    const next = followers.get(name) ?? []
    for (const [index, to] of next.entries()) {
      const isLast = index === next.length - 1
      const opensHere = parents.get(to) === name && !opened.has(to)
      const goesOn = opensHere && depth < deepest
      const inner = `${prefix}${isLast ? ' ' : '│'}   `
      const mark = statuses.get(to)?.isFinal ? marks.final : goesOn ? '' : opened.has(to) ? marks.above : marks.below
      const texts = fold(`${to}${mark === '' ? '' : ` ${mark}`}`, width - inner.length)
      lines.push(...texts.map((text, at) => (at === 0 ? `${prefix}${isLast ? '└' : '├'}─▶ ${text}` : inner + text)))
      if (goesOn) open(to, inner, depth + 1)
      else if (opensHere && followers.get(to)?.length) roots.push(to)
    }
  }

  // A tree that is too deep adds a root.
  for (const root of roots) {
    if (lines.length > 0) lines.push('')
    const { isInitial, isFinal } = statuses.get(root) ?? {}
    lines.push(...fold(`${isInitial ? `${marks.initial} ` : ''}${root}${isFinal ? ` ${marks.final}` : ''}`, width))
    open(root, '', 1)
  }
  return lines
}

function followersOf({ moves }: LifecycleGraph): Map<string, string[]> {
  const followers = new Map<string, string[]>()
  for (const { from, to } of moves) {
    const list = followers.get(from)
    if (list) list.push(to)
    else followers.set(from, [to])
  }
  return followers
}

/** The status under which each one opens. The initial one opens first, then any that it does not lead to. */
function parentsOf(
  { statuses }: LifecycleGraph,
  followers: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const parents = new Map<string, string>()
  const seen = new Set<string>()
  const initialFirst = [...statuses].sort((a, b) => Number(b.isInitial) - Number(a.isInitial))
  for (const { name: root } of initialFirst) {
    if (seen.has(root)) continue
    seen.add(root)
    const waiting = [root]
    for (const from of waiting) {
      for (const to of followers.get(from) ?? []) {
        if (seen.has(to)) continue
        seen.add(to)
        parents.set(to, from)
        waiting.push(to)
      }
    }
  }
  return parents
}
