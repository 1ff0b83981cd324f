import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lifecycles } from '../../../src/contract'
import { displayWidth } from '../../../src/generate/columns/display-width'
import { lifecycleGraph } from '../../../src/generate/graph/lifecycle-graph'
import { lifecycleMermaid } from '../../../src/generate/graph/mermaid'
import { lifecycleSvg } from '../../../src/generate/graph/svg'
import { shop } from '../../contracts/shop'
import { treacherousLifecycle } from '../../support/any-lifecycle'
import { runCli } from '../../support/run-cli'
import { teamContract } from '../../support/team-contract'
import { temporaryFolder } from '../../support/temporary-folder'

const refused = { ...treacherousLifecycle, refusals: [{ refusal: 'PARCEL_MOVED' }], unknownStatus: 'PARCEL_MOVED' }
const odd = { ...refused, requirements: { end: [{ role: ['"boss"'], refusal: 'PARCEL_MOVED' }] } }
const names = Array.from({ length: 30 }, (_, index) => `step_${index}`)
const dense = {
  ...odd,
  requirements: {},
  initial: 'step_0',
  statuses: Object.fromEntries(names.map((name) => [name, { meaning: name }])),
  transitions: Object.fromEntries(names.map((name) => [name, names])),
}
const twin = { ...teamContract, name: 'twin', lifecycles: { ...teamContract.lifecycles, odd, dense } }
const folder = temporaryFolder({
  'shop.json': JSON.stringify(shop),
  'two/team.json': JSON.stringify(teamContract),
  'two/twin.json': JSON.stringify(twin),
  'two/error-codebook.config.json': JSON.stringify({
    contracts: [{ contract: './team.json' }, { contract: './twin.json' }],
  }),
})
afterAll(() => folder.remove())

const two = join(folder.path, 'two')
const graph = (...args: string[]) => runCli(folder.path, ['graph', ...args])
const graphTwo = (...args: string[]) => runCli(two, ['graph', ...args])

test('draws a lifecycle of the clinic where there is no configuration', async () => {
  const { code, out, err } = await graph('appointment')
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('  ● pending\n  ├─▶ confirmed\n  │   ├─▶ in_progress\n')
  expect(out).toContain('Doctor confirmed appointment, ready to proceed (by doctor)')
  expect(out).toContain('APPOINTMENT_CANNOT_BE_CANCELLED')
})

test('--contract names another contract', async () => {
  const { out } = await graph('order', '--contract', 'shop.json')
  expect(out).toContain('● placed\n  └─▶ paid\n')
})

test.each([80, 60])('no line has more than %i columns, however odd or dense the lifecycle is', async (columns) => {
  for (const name of ['odd', 'dense']) {
    const { out } = await runCli(two, ['graph', name], { columns })
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(columns)
  }
})

test('--format draws as Mermaid and as SVG', async () => {
  const drawn = lifecycleGraph('appointment', lifecycles.appointment)
  expect((await graph('appointment', '--format', 'mermaid')).out).toBe(lifecycleMermaid(drawn))
  expect((await graph('appointment', '--format', 'svg')).out).toBe(lifecycleSvg(drawn))
  expect((await graph('appointment', '--format', 'png')).code).toBe(2)
})

test('--out writes a file as a whole', async () => {
  const { code, out } = await graph('appointment', '--format', 'svg', '--out', 'pictures/appointment.svg')
  expect([code, out]).toEqual([0, 'pictures/appointment.svg\n'])
  expect(readdirSync(join(folder.path, 'pictures'))).toEqual(['appointment.svg'])
  expect(readFileSync(join(folder.path, 'pictures/appointment.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/)
  expect(await graph('appointment', '--out', '.')).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be written'),
  })
})

test('shows both if two contracts have it, and asks which one to picture', async () => {
  const { out } = await graphTwo('parcel')
  expect(out.match(/^[\w-]+\/parcel$/gm)).toEqual(['parcel-desk/parcel', 'twin/parcel'])
  const { code, err } = await graphTwo('parcel', '--format', 'svg')
  expect([code, err]).toEqual([
    2,
    'error Several contracts have the lifecycle parcel. Name one: parcel-desk/parcel, twin/parcel.\n',
  ])
  expect((await graphTwo('twin/parcel', '--format', 'svg')).out).toContain('<title>parcel</title>')
})

test('says what is near an unknown lifecycle, and that one is too large for a picture', async () => {
  expect(await graph('apointment')).toMatchObject({
    code: 2,
    err: 'error There is no lifecycle apointment. Did you mean appointment?\n',
  })
  expect((await graph('x')).err).toContain('The lifecycles are appointment, consultation, prescription.')
  expect(await graphTwo('dense', '--format', 'svg')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--format text'),
  })
  expect((await graph()).code).toBe(2)
})

test('--help has examples', async () => {
  expect((await graph('--help')).out).toContain('npx error-codebook graph appointment')
})
