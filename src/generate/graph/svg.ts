import type { Point } from '@dagrejs/dagre'
import { entryNote, type GraphStatus, type LifecycleGraph } from './lifecycle-graph'
import { type Box, layoutOf, metrics, noteScale } from './svg-layout'

const fontSize = 14

/** By the reader's colour scheme. */
const style = `
  .lifecycle { --paper: #fff; --box: #f3f6fb; --line: #3b4a63; --ink: #141b28; --note: #4b5a73; --first: #0b6b4f }
  @media (prefers-color-scheme: dark) {
    .lifecycle { --paper: #12161d; --box: #1d2430; --line: #9fb0cc; --ink: #eef2f8; --note: #b4c1d6; --first: #5fd3ac }
  }
  .lifecycle .paper { fill: var(--paper) }
  .lifecycle rect { fill: var(--box); stroke: var(--line); stroke-width: 1.5 }
  .lifecycle .inner { fill: none; stroke-width: 1 }
  .lifecycle .arrow { fill: none; stroke: var(--line); stroke-width: 1.5; stroke-linejoin: round }
  .lifecycle .head { fill: var(--line) }
  .lifecycle .start { fill: var(--first) }
  .lifecycle text {
    font: ${fontSize}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    text-anchor: middle; dominant-baseline: central; unicode-bidi: plaintext; fill: var(--ink)
  }
  .lifecycle .note { font-size: ${fontSize * noteScale}px; fill: var(--note) }
`

/**
 * Draws a lifecycle as an SVG document, light or dark as its reader prefers. A terminal status has a double border.
 * `undefined` if the graph is too large to be laid out.
 */
export function lifecycleSvg(graph: LifecycleGraph): string | undefined {
  const drawn = layoutOf(graph)
  if (drawn === undefined) return undefined
  const { boxes, start, arrows } = drawn
  const [left, top, width, height] = [drawn.left, drawn.top, drawn.width, drawn.height].map(round)
  return `<svg xmlns="http://www.w3.org/2000/svg" class="lifecycle" role="img" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}">
<title>${escapeXml(graph.name)}</title>
<style>${style}</style>
<path class="paper" d="M${left} ${top}h${width}v${height}h-${width}z"/>
${arrows.map(arrow).join('\n')}
<circle class="start" cx="${round(start.x)}" cy="${round(start.y)}" r="${metrics.start / 2}"/>
${boxes.map(box).join('\n')}
</svg>
`
}

function box({ status, lines, x, y, width, height }: Box): string {
  const [left, top] = [x - width / 2, y - height / 2]
  const first = y - ((lines.length - 1) * metrics.line) / 2
  const texts = lines.map(({ text, kind, width: textWidth }, index) => {
    const length = `textLength="${round(textWidth)}" lengthAdjust="spacingAndGlyphs"`
    return `<text class="${kind}" x="${round(x)}" y="${round(first + index * metrics.line)}" ${length}>${escapeXml(text)}</text>`
  })
  return `<g><title>${escapeXml(tooltip(status))}</title>${rectangle(left, top, width, height, '')}${
    status.isFinal ? rectangle(left + 4, top + 4, width - 8, height - 8, ' class="inner"') : ''
  }${texts.join('')}</g>`
}

function tooltip(status: GraphStatus): string {
  const note = entryNote(status)
  return note === '' ? status.meaning : `${status.meaning} (${note})`
}

function rectangle(x: number, y: number, width: number, height: number, attributes: string): string {
  return `<rect${attributes} x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="8"/>`
}

/** A line that is rounded at its points, and its head. */
function arrow(points: readonly Point[]): string {
  const [first, ...rest] = points as [Point, ...Point[]]
  const last = rest.at(-1) ?? first
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] as Point
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${pair(point)} ${pair(end)}`
  })
  const path = `M${pair(first)}${rest.length === 1 ? `L${pair(last)}` : curves.join('')}`
  return `<path class="arrow" d="${path}"/><path class="head" d="${head(rest.at(-2) ?? first, last)}"/>`
}

/** A triangle at the end of an arrow. */
function head(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const side = (sign: number) => ({ x: to.x - 9 * x - sign * 4.5 * y, y: to.y - 9 * y + sign * 4.5 * x })
  return `M${pair(to)}L${pair(side(1))}L${pair(side(-1))}Z`
}

const pair = ({ x, y }: Point): string => `${round(x)} ${round(y)}`

const round = (value: number): number => Math.round(value * 10) / 10

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text in an XML document, which cannot hold control characters or half a character. */
function escapeXml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] as string)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
