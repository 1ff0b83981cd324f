import { Graph, layout, type Point } from '@dagrejs/dagre'
import { displayWidth } from '../columns/display-width'
import { fold, wrap } from '../columns/fold'
import { entryNote, type GraphStatus, type LifecycleGraph } from './lifecycle-graph'

/** Pixels. A column is as wide as a letter of the widest common monospaced font; a text is stretched or squeezed to its columns. */
export const metrics = { column: 8.5, line: 20, padding: 14, start: 14, margin: 12, loop: 26 } as const

/** A longer name is broken. */
const widestLabel = 32

/** Laying out more statuses and moves takes more than a few seconds, and nobody could follow the arrows. */
const mostParts = 400

/** A line of a box's text, and its width. */
export interface BoxLine {
  readonly text: string
  readonly kind: 'name' | 'note'
  readonly width: number
}

/** A status with its place: the centre and the size, in pixels. */
export interface Box extends Point {
  readonly status: GraphStatus
  readonly lines: readonly BoxLine[]
  readonly width: number
  readonly height: number
}

/** A drawing with everything in its place. */
export interface GraphLayout {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  /** Where the arrow to the initial status begins. */
  readonly start: Point
  /** The points that each arrow passes. */
  readonly arrows: readonly (readonly Point[])[]
}

/** Lays a lifecycle out from top to bottom. `undefined` if it is too large to be laid out. */
export function layoutOf({ statuses, moves }: LifecycleGraph): GraphLayout | undefined {
  if (statuses.length + moves.length > mostParts) return undefined
  const graph = new Graph()
  graph.setGraph({
    rankdir: 'TB',
    ranksep: 44,
    nodesep: 36,
    edgesep: 18,
    marginx: metrics.margin,
    marginy: metrics.margin,
  })
  graph.setNode('start', { width: metrics.start, height: metrics.start })
  const boxes = statuses.map((status) => ({ status, ...sizeOf(status) }))
  const ids = new Map(statuses.map(({ name }, index) => [name, `s${index}`]))
  const idOf = (name: string) => ids.get(name) as string
  const loops = new Set(moves.filter(({ from, to }) => from === to).map(({ from }) => from))
  for (const { status, width, height } of boxes) graph.setNode(idOf(status.name), { width, height })
  const initial = statuses.filter(({ isInitial }) => isInitial).map(({ name }) => ['start', idOf(name)] as const)
  const between = moves.filter(({ from, to }) => from !== to).map(({ from, to }) => [idOf(from), idOf(to)] as const)
  const pairs = [...initial, ...between]
  for (const [from, to] of pairs) graph.setEdge(from, to, {})
  layout(graph)
  const placeOf = (id: string): Point => {
    const { x, y } = graph.node(id) as Point
    return { x, y }
  }
  const placed = boxes.map((box) => ({ ...box, ...placeOf(idOf(box.status.name)) }))
  const arrows = [
    ...pairs.map(([from, to]) => (graph.edge(from, to) as { points: Point[] }).points),
    ...placed.filter(({ status }) => loops.has(status.name)).map(loopOf),
  ]
  return {
    boxes: placed,
    start: placeOf('start'),
    arrows,
    ...paperOf([...placed.flatMap(cornersOf), ...arrows.flat()]),
  }
}

function cornersOf({ x, y, width, height }: Box): Point[] {
  return [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]
}

/** What surrounds all these points, with a margin. The layout's own size leaves arrows out that turn at the side. */
function paperOf(points: readonly Point[]): Pick<GraphLayout, 'left' | 'top' | 'width' | 'height'> {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - metrics.margin, Math.min(...ys) - metrics.margin - metrics.start]
  return { left, top, width: Math.max(...xs) + metrics.margin - left, height: Math.max(...ys) + metrics.margin - top }
}

/** An arrow from a box to itself, at its right side. */
function loopOf({ x, y, width }: Box): Point[] {
  const [near, far] = [x + width / 2, x + width / 2 + metrics.loop]
  return [
    { x: near, y: y - 8 },
    { x: far, y: y - 8 },
    { x: far, y: y + 8 },
    { x: near, y: y + 8 },
  ]
}

function sizeOf(status: GraphStatus): Pick<Box, 'lines' | 'width' | 'height'> {
  const note = entryNote(status)
  const lines: BoxLine[] = [
    ...fold(status.name, widestLabel).map((text) => lineOf(text, 'name')),
    ...(note === '' ? [] : wrap(note, widestLabel)).map((text) => lineOf(text, 'note')),
  ]
  return {
    lines,
    width: Math.max(60, ...lines.map(({ width }) => width)) + 2 * metrics.padding,
    height: lines.length * metrics.line + metrics.padding,
  }
}

function lineOf(text: string, kind: BoxLine['kind']): BoxLine {
  return { text, kind, width: displayWidth(text) * metrics.column * (kind === 'note' ? noteScale : 1) }
}

/** How large a note is, of the size of a name. */
export const noteScale = 0.85
