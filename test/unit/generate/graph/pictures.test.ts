import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { lifecycleGraph } from '../../../../src/generate/graph/lifecycle-graph'
import { lifecycleMermaid } from '../../../../src/generate/graph/mermaid'
import { lifecycleSvg } from '../../../../src/generate/graph/svg'
import { treacherousLifecycle, wildLifecycle } from '../../../support/any-lifecycle'

type Lifecycle = Parameters<typeof lifecycleGraph>[1]

const svgOf = (lifecycle: Lifecycle) => lifecycleSvg(lifecycleGraph('any', lifecycle)) ?? ''

/** The elements of a document, in their order. */
function elementsIn(xml: string): { name: string; text: string; attributes: Record<string, string> }[] {
  const found: ReturnType<typeof elementsIn> = []
  const visit = (node: ReturnType<typeof parseDocument>['children'][number]): string => {
    if (node.type === 'text') return 'data' in node ? node.data : ''
    if (!('attribs' in node)) return ''
    const element = { name: node.name, text: '', attributes: node.attribs }
    found.push(element)
    element.text = node.children.map(visit).join('')
    return element.text
  }
  parseDocument(xml, { xmlMode: true }).children.map(visit)
  return found
}

test('an SVG has a box for each status and an arrow for each move and the beginning, and nothing that names bring in', () => {
  fc.assert(
    fc.property(wildLifecycle, (lifecycle) => {
      const { statuses, moves } = lifecycleGraph('any', lifecycle)
      const elements = elementsIn(svgOf(lifecycle))
      const count = (name: string, kind: string) =>
        elements.filter((each) => each.name === name && each.attributes.class === kind).length
      expect(elements.filter(({ name }) => name === 'g')).toHaveLength(statuses.length)
      expect(count('path', 'arrow')).toBe(moves.length + 1)
      expect(count('path', 'head')).toBe(moves.length + 1)
      const names = new Set(elements.map(({ name }) => name))
      expect(
        [...names].filter((name) => !['svg', 'title', 'style', 'path', 'circle', 'g', 'rect', 'text'].includes(name)),
      ).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('every arrow begins at a box or at the start, and ends at a box', () => {
  fc.assert(
    fc.property(wildLifecycle, (lifecycle) => {
      const elements = elementsIn(svgOf(lifecycle))
      const numbers = ({ attributes }: (typeof elements)[number], names: readonly string[]) =>
        names.map((name) => Number(attributes[name]))
      const boxes = elements
        .filter(({ name }) => name === 'rect')
        .map((rect) => numbers(rect, ['x', 'y', 'width', 'height']))
      const [startX = 0, startY = 0] = elements
        .filter(({ name }) => name === 'circle')
        .flatMap((each) => numbers(each, ['cx', 'cy']))
      const touchesBox = (x: number, y: number) =>
        boxes.some(
          ([left = 0, top = 0, width = 0, height = 0]) =>
            x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1,
        )
      for (const { attributes } of elements.filter((each) => each.attributes.class === 'arrow')) {
        const points = (attributes.d?.match(/-?[\d.]+/g) ?? []).map(Number)
        const [firstX = 0, firstY = 0] = points
        const [lastX = 0, lastY = 0] = points.slice(-2)
        expect(touchesBox(firstX, firstY) || Math.hypot(firstX - startX, firstY - startY) < 10).toBe(true)
        expect(touchesBox(lastX, lastY)).toBe(true)
      }
    }),
    { numRuns: 40 },
  )
})

test('an SVG holds no character that XML forbids', () => {
  const name = 'half \ud800 a \u0000 bell \u0007 \uffff'
  const svg = svgOf({
    ...treacherousLifecycle,
    initial: name,
    statuses: { [name]: { meaning: name } },
    transitions: { [name]: [] },
  })
  expect(svg).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
})

test('a lifecycle with too many moves has no SVG', () => {
  const names = Array.from({ length: 30 }, (_, index) => `step_${index}`)
  const lifecycle = {
    ...treacherousLifecycle,
    initial: 'step_0',
    statuses: Object.fromEntries(names.map((name) => [name, { meaning: name }])),
    transitions: Object.fromEntries(names.map((name) => [name, names])),
  }
  expect(lifecycleSvg(lifecycleGraph('any', lifecycle))).toBeUndefined()
})

test('a Mermaid diagram has a line for each status and each move, whatever the names hold', () => {
  fc.assert(
    fc.property(wildLifecycle, (lifecycle) => {
      const { statuses, moves } = lifecycleGraph('any', lifecycle)
      const lines = lifecycleMermaid(lifecycleGraph('any', lifecycle)).trimEnd().split('\n')
      const states = lines.filter((line) => /^ {2}state "[^"\n]*" as s\d+$/.test(line))
      const arrows = lines.filter((line) => /^ {2}s\d+ --> s\d+(: [^";%`<>]*(#\d+;[^";%`<>]*)*)?$/.test(line))
      const ends = lines.filter((line) => /^ {2}(\[\*\] --> s\d+|s\d+ --> \[\*\])$/.test(line))
      expect([states.length, arrows.length]).toEqual([statuses.length, moves.length])
      expect(lines).toHaveLength(2 + states.length + arrows.length + ends.length)
    }),
  )
})
