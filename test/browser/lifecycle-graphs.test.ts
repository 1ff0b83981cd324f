import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { lifecycles } from '../../src/contract'
import { escapeControls } from '../../src/core/escape-controls'
import { entryNote, lifecycleGraph } from '../../src/generate/graph/lifecycle-graph'
import { lifecycleMermaid } from '../../src/generate/graph/mermaid'
import { lifecycleSvg } from '../../src/generate/graph/svg'
import { treacherousLifecycle } from '../support/any-lifecycle'
import { openBrowser } from './support/open-browser'
import { desktop, openTab } from './support/open-tab'

const mermaidScript = fileURLToPath(new URL('../tools/node_modules/mermaid/dist/mermaid.min.js', import.meta.url))

const graphs = Object.entries({ ...lifecycles, 'odd "names" <b>': treacherousLifecycle }).map(([name, lifecycle]) =>
  lifecycleGraph(name, lifecycle),
)

const browser = await openBrowser()

describe.each(graphs)('$name as SVG', (graph) => {
  const svg = lifecycleSvg(graph) ?? ''

  test('shows every text inside its box, every box apart, and everything on the paper', async () => {
    const page = await openTab(browser, { viewport: desktop })
    await page.setContent(svg)
    const { paper, parts, boxes } = await measured(page)
    const sorted = boxes.toSorted((a, b) => a.box.top - b.box.top)
    expect(boxes.map(({ name }) => name)).toEqual(graph.statuses.map(({ name }) => escapeControls(name)))
    for (const { inner, texts, name } of boxes) {
      expect(
        texts.filter((text) => !isInside(text, inner)),
        name,
      ).toEqual([])
    }
    for (const [index, { box, name }] of sorted.entries()) {
      expect(
        sorted.slice(index + 1).filter((other) => overlap(box, other.box)),
        name,
      ).toEqual([])
    }
    expect([...boxes.map(({ box }) => box), ...parts].filter((part) => !isInside(part, paper))).toEqual([])
  })

  test('is a document by itself, and runs nothing', async () => {
    const page = await openTab(browser, { viewport: desktop })
    const loaded = await page.evaluate(async (text) => {
      const image = new Image()
      image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
      await image.decode()
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
      const { localName: root } = parsed.documentElement
      return {
        root,
        title: parsed.querySelector('title')?.textContent,
        scripts: parsed.querySelectorAll('script').length,
      }
    }, svg)
    expect(loaded).toEqual({ root: 'svg', title: graph.name, scripts: 0 })
  })
})

test.each(['light', 'dark'] as const)('an SVG can be read by those who prefer %s', async (colorScheme) => {
  const page = await openTab(browser, { colorScheme })
  await page.setContent(lifecycleSvg(lifecycleGraph('appointment', lifecycles.appointment)) ?? '')
  const colours = await page.evaluate(() => {
    const fill = (selector: string) => getComputedStyle(document.querySelector(selector) as Element).fill
    return [fill('.paper'), fill('rect'), fill('.name'), fill('.note'), fill('.head')].map((each) => {
      const [red = 0, green = 0, blue = 0] = (each.match(/\d+/g) ?? []).map(Number)
      return { red, green, blue }
    })
  })
  const [paper = 0, box = 0, name = 0, note = 0, arrow = 0] = colours.map(luminance)
  expect(paper > 0.5).toBe(colorScheme === 'light')
  expect(contrast(name, box)).toBeGreaterThan(7)
  expect(contrast(note, box)).toBeGreaterThan(4.5)
  expect(contrast(arrow, paper)).toBeGreaterThan(4.5)
})

test('Mermaid draws every status and every move, with the names and labels as they are', async () => {
  const page = await openTab(browser, { viewport: desktop })
  await page.setContent('<main></main>')
  await page.addScriptTag({ path: mermaidScript })
  for (const graph of graphs) {
    const drawn = await page.evaluate(drawMermaid, lifecycleMermaid(graph))
    expect(drawn.names).toEqual(graph.statuses.map(({ name }) => name))
    const ends = graph.statuses.map(({ isInitial, isFinal }) => Number(isInitial) + Number(isFinal))
    expect(drawn.arrows).toBe(ends.reduce((sum, each) => sum + each, graph.moves.length))
    const notes = new Map(graph.statuses.map((status) => [status.name, entryNote(status)]))
    const labels = graph.moves.map(({ to }) => notes.get(to)).filter((note) => note !== '')
    expect(drawn.labels.toSorted()).toEqual(labels.toSorted())
    expect(drawn.title).toBe(graph.name)
  }
})

interface Mermaid {
  initialize(options: object): void
  render(id: string, text: string): Promise<{ svg: string }>
}

/** Runs in the page: what the diagram of a text shows. */
async function drawMermaid(text: string) {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid }
  mermaid.initialize({ startOnLoad: false })
  const main = document.querySelector('main') as HTMLElement
  main.innerHTML = (await mermaid.render('drawing', text)).svg
  const nodes = [...main.querySelectorAll('.node')]
  const numbered = nodes.flatMap(({ id, textContent }) => {
    const number = /-state-s(\d+)-/.exec(id)?.[1]
    return number === undefined ? [] : [{ number: Number(number), name: textContent }]
  })
  return {
    names: numbered.sort((a, b) => a.number - b.number).map(({ name }) => name),
    arrows: main.querySelectorAll('path.transition').length,
    labels: [...main.querySelectorAll('.edgeLabel .edgeLabel')].map(({ textContent }) => textContent).filter(Boolean),
    title: main.querySelector('svg > title')?.textContent,
  }
}

/** A rectangle on the page. */
interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The paper, the boxes with their texts, and the other parts of the drawing in a page. */
function measured(page: Page) {
  return page.evaluate(() => {
    const rectangleOf = (element: Element | null): Rectangle => {
      const { left, top, right, bottom } = (element as Element).getBoundingClientRect()
      return { left, top, right, bottom }
    }
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)]
    return {
      paper: rectangleOf(document.querySelector('svg')),
      parts: all('.arrow, .head, .start').map(rectangleOf),
      boxes: all('g').map((group) => ({
        box: rectangleOf(group.querySelector('rect')),
        inner: rectangleOf(group.querySelector('.inner') ?? group.querySelector('rect')),
        texts: all('text', group).map(rectangleOf),
        name: all('.name', group)
          .map(({ textContent }) => textContent)
          .join(''),
      })),
    }
  })
}

const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

interface Colour {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** WCAG 2.2, relative luminance. */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((each) => {
    const part = each / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
