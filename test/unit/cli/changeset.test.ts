import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitProject } from '../../support/git-project'
import { changed } from '../../support/sound-contract'

const before = changed(() => {})
const breaking = changed(({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { code: 150 }))
const addition = changed(({ categories }) => Object.assign(categories, { van: { title: 'Van', range: [300, 399] } }))

/** A project that uses @changesets, on a branch of its own. */
function project(version = '1.2.3') {
  const own = gitProject({
    'contract.json': before,
    'error-codebook.config.mjs': `export default { contracts: [{ contract: './contract.json' }] }`,
    'package.json': { name: 'parcel-desk', version },
    '.gitignore': 'node_modules\n',
  })
  symlinkSync(join(process.cwd(), 'node_modules'), join(own.path, 'node_modules'))
  mkdirSync(join(own.path, '.changeset'))
  own.write('.changeset/config.json', { baseBranch: 'main' })
  own.commit('Use changesets')
  own.git('switch', '--quiet', '--create', 'mine')
  return own
}

const declare = (bump: string) => `---\n"parcel-desk": ${bump}\n---\n\nA change\n`

test('a contract without changes needs no changeset', async () => {
  const { code, out } = await project().run('changeset')
  expect([code, out]).toEqual([0, 'The contract needs no changeset since main.\n'])
})

test('a missing and an under-declared changeset fail, a sufficient one does not', async () => {
  const own = project()
  own.write('contract.json', breaking)
  const missing = await own.run('changeset')
  expect([missing.code, missing.err]).toEqual([
    1,
    expect.stringContaining('needs a major release of parcel-desk since main, and there is no changeset'),
  ])

  own.write('.changeset/small.md', declare('minor'))
  const small = await own.run('changeset')
  expect([small.code, small.err]).toEqual([1, expect.stringContaining('its changesets declare minor')])

  own.write('.changeset/large.md', declare('major'))
  const { code, out } = await own.run('changeset')
  expect([code, out]).toEqual([0, 'A major changeset of parcel-desk covers what the contract needs: major.\n'])
})

test('a changeset that was there before does not count', async () => {
  const own = project()
  own.git('switch', '--quiet', 'main')
  own.write('.changeset/earlier.md', declare('major'))
  own.commit('Another change')
  own.git('switch', '--quiet', '--create', 'second')
  own.write('contract.json', breaking)
  expect((await own.run('changeset')).code).toBe(1)
})

test('--write writes one that is enough, with what changed', async () => {
  const own = project()
  own.write('contract.json', breaking)
  const { code, out } = await own.run('changeset', '--write')
  const [file = ''] = readdirSync(join(own.path, '.changeset')).filter((name) => name.endsWith('.md'))
  expect([code, out]).toEqual([0, `.changeset/${file}: a major changeset of parcel-desk.\n`])
  const text = own.read(`.changeset/${file}`)
  expect(text).toMatch(/^---\n["']parcel-desk["']: major\n---\n/)
  expect(text).toContain('- `errors.PARCEL_MOVED.code`: Code 103 became 150.')
  expect((await own.run('changeset')).code).toBe(0)
})

test('a release has no changesets left, and its version covers the changes', async () => {
  const own = project()
  own.write('contract.json', breaking)
  own.write('.changeset/large.md', declare('major'))
  own.commit('Break it')
  rmSync(join(own.path, '.changeset/large.md'))
  own.write('package.json', { name: 'parcel-desk', version: '2.0.0' })
  own.commit('Release')
  const { code, out } = await own.run('changeset')
  expect([code, out]).toEqual([0, 'A release: parcel-desk is 2.0.0, which covers what the contract needs: major.\n'])

  own.write('package.json', { name: 'parcel-desk', version: '1.3.0' })
  const short = await own.run('changeset')
  expect([short.code, short.err]).toEqual([
    1,
    expect.stringContaining('a minor release, and its contract needs a major one'),
  ])
})

test('below 1.0.0 a breaking change is a minor one, and an addition a patch', async () => {
  const own = project('0.4.0')
  own.write('contract.json', breaking)
  expect((await own.run('changeset')).err).toContain('needs a minor release')
  own.write('contract.json', addition)
  expect((await own.run('changeset')).err).toContain('needs a patch release')
})

test('a project without @changesets is told what to do', async () => {
  const own = gitProject({ 'contract.json': before, 'package.json': { name: 'parcel-desk', version: '1.0.0' } })
  const { code, err } = await own.run('changeset', '--contract', 'contract.json')
  expect([code, err]).toEqual([2, expect.stringContaining('npx changeset init')])
})
