import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifecycles } from '../../../../src/contract'
import { escapeControls } from '../../../../src/core/escape-controls'
import { displayWidth } from '../../../../src/generate/columns/display-width'
import { lifecycleGraph } from '../../../../src/generate/graph/lifecycle-graph'
import { lifecycleSections } from '../../../../src/generate/graph/terminal'
import { lifecycleTree } from '../../../../src/generate/graph/tree'
import { plainLifecycle, treacherousLifecycle, wildLifecycle } from '../../../support/any-lifecycle'

/** Reads the arrows of a drawing by their indentation. */
function arrowsIn(lines: readonly string[]): string[] {
  const path: string[] = []
  return lines.flatMap((line) => {
    const [, prefix = '', name = ''] = /^([│├└─▶ ]*)(?:● )?(.*?)(?: [■↑↓])?$/u.exec(line) ?? []
    const depth = prefix.length / 4
    path[depth] = name
    return line === '' || depth === 0 ? [] : [`${path[depth - 1]} > ${name}`]
  })
}

test('every arrow is drawn once, and only those that exist', () => {
  fc.assert(
    fc.property(plainLifecycle, (lifecycle) => {
      const graph = lifecycleGraph('any', lifecycle)
      const drawn = arrowsIn(lifecycleTree(graph, 80))
      expect(drawn.toSorted()).toEqual(graph.moves.map(({ from, to }) => `${from} > ${to}`).toSorted())
    }),
  )
})

test('every status is there, and no line has more than 80 columns, whatever the names', () => {
  fc.assert(
    fc.property(fc.oneof(plainLifecycle, wildLifecycle), fc.constantFrom(80, 60), (lifecycle, width) => {
      const sections = lifecycleSections('any', lifecycle, width)
      const lines = sections.flatMap((section) => section.lines)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      const bare = (text: string) => text.replaceAll(/[│├└─▶\s]/g, '')
      const text = bare(sections[0]?.lines.join('') ?? '')
      for (const status of Object.keys(lifecycle.statuses)) expect(text).toContain(bare(escapeControls(status)))
    }),
  )
})

test('a long chain goes on below', () => {
  const names = Array.from({ length: 100 }, (_, index) => `step_${index}`)
  const lifecycle = {
    initial: 'step_0',
    statuses: Object.fromEntries(names.map((name) => [name, { meaning: name }])),
    transitions: Object.fromEntries(names.map((name, index) => [name, names.slice(index + 1, index + 2)])),
    refusals: [],
    unknownStatus: 'REFUSED',
  }
  const lines = lifecycleTree(lifecycleGraph('chain', lifecycle), 80)
  expect(arrowsIn(lines)).toHaveLength(99)
  expect(lines).toContainEqual(expect.stringMatching(/step_10 ↓$/))
  expect(lines).toContain('step_10')
})

test('lines grow with the arrows, not with the paths', () => {
  const names = Array.from({ length: 200 }, (_, index) => `step_${index}`)
  const lifecycle = {
    initial: 'step_0',
    statuses: Object.fromEntries(names.map((name) => [name, { meaning: name }])),
    transitions: Object.fromEntries(names.map((name) => [name, names])),
    refusals: [],
    unknownStatus: 'REFUSED',
  }
  expect(lifecycleTree(lifecycleGraph('complete', lifecycle), 80)).toHaveLength(200 * 200 + 1)
})

test('the drawing of an appointment', () => {
  expect(lifecycleTree(lifecycleGraph('appointment', lifecycles.appointment), 80)).toEqual([
    '● pending',
    '├─▶ confirmed',
    '│   ├─▶ in_progress',
    '│   │   ├─▶ completed ■',
    '│   │   └─▶ cancelled ■',
    '│   └─▶ cancelled ■',
    '└─▶ cancelled ■',
  ])
})

test('the rows that refuse, in the order in which they are tried', () => {
  const sections = lifecycleSections('consultation', lifecycles.consultation, 80)
  const refused = sections.find(({ title }) => title.startsWith('Refused'))?.lines.map((line) => line.split(/ {2,}/))
  expect(refused?.[0]).toEqual(['to in_progress, unless by doctor', 'ONLY_DOCTOR_CAN_START'])
  expect(refused?.at(-1)).toEqual(['a value that is no status', 'INVALID_CONSULTATION_STATUS'])
})

test('marks are explained if they are used, and an inferred graph says so', () => {
  const text = (name: keyof typeof lifecycles) => lifecycleSections(name, lifecycles[name], 80)[0]?.lines.join('\n')
  expect(text('prescription')).toContain('inferred')
  expect(text('appointment')).not.toMatch(/inferred|↑|↓/)
  expect(lifecycleSections('odd', treacherousLifecycle, 80)[0]?.lines.join('\n')).toContain('↑ its moves are above')
})
