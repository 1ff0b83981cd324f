import type { lifecycles } from 'error-codebook/contract'
import { html } from 'hono/html'

type Graph = (typeof lifecycles)[keyof typeof lifecycles]['transitions']
type Followers = { readonly [status: string]: readonly string[] }
interface Place {
  readonly x: number
  readonly y: number
}

const box = { width: 130, height: 40 }
const rowHeight = 78
const margin = 2
const left = margin
const right = 230
const width = right + box.width + margin

/** A lifecycle as a drawing: the way it usually goes downwards, the other statuses beside it. */
export function drawGraph(title: string, graph: Graph, initial: string) {
  const followers: Followers = graph
  const places = placesOf(followers, initial)
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + box.height + margin
  const moves = Object.entries(followers).flatMap(([from, all]) => all.map((to) => [from, to] as const))
  const id = `graph-${title.toLowerCase()}`
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}">
    <title id="${id}">${title}: ${moves.map(([from, to]) => `${from} to ${to}`).join(', ')}</title>
    <defs><marker id="${id}-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
      <path d="M0 0 8 4 0 8z" class="tip" /></marker></defs>
    ${moves.map((move) => html`<path class="move" d="${line(places, move)}" marker-end="url(#${id}-tip)" />`)}
    ${[...places].map(([status, { x, y }]) => drawStatus(status, x, y, followers[status]?.length === 0))}
  </svg>`
}

function drawStatus(status: string, x: number, y: number, terminal: boolean) {
  return html`<g class="${terminal ? 'status terminal' : 'status'}">
    <rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="8" />
    <text x="${x + box.width / 2}" y="${y + box.height / 2}">${status}</text></g>`
}

function placesOf(followers: Followers, initial: string): Map<string, Place> {
  const usual = [initial]
  for (let next = followers[initial]?.[0]; next !== undefined && !usual.includes(next); next = followers[next]?.[0])
    usual.push(next)
  const places = new Map<string, Place>(usual.map((status, row) => [status, { x: left, y: margin + row * rowHeight }]))
  let lowest = margin
  for (const status of Object.keys(followers).filter((each) => !usual.includes(each))) {
    const rows = usual.flatMap((from, row) => (followers[from]?.includes(status) ? [row] : []))
    const middle = rows.reduce((sum, row) => sum + row, 0) / Math.max(1, rows.length)
    const y = Math.max(lowest, margin + middle * rowHeight)
    places.set(status, { x: right, y })
    lowest = y + rowHeight
  }
  return places
}

/** Down within a column; from edge to edge between the two. */
function line(places: Map<string, Place>, [from, to]: readonly [string, string]): string {
  const [start, end] = [places.get(from), places.get(to)]
  if (start === undefined || end === undefined) return ''
  if (start.x === end.x) return `M${start.x + box.width / 2} ${start.y + box.height}V${end.y}`
  const [x, y, endY] = [start.x + box.width, start.y + box.height / 2, end.y + box.height / 2]
  return `M${x} ${y}C${x + 50} ${y} ${end.x - 50} ${endY} ${end.x} ${endY}`
}
