import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { buildIfChanged, type Part } from '../../../scripts/build-if-changed'
import { temporaryFolder } from '../../support/temporary-folder'

let remove = () => {}
afterEach(() => remove())

/** A project whose build joins its sources, in a process of its own, and the page that is built from its output. */
function project() {
  const folder = temporaryFolder({ 'src/a.ts': 'a', 'src/deep/b.ts': 'b', 'page/index.html': 'page', 'lock.json': '1' })
  remove = folder.remove
  const { path: root } = folder
  const sh = (script: string) => () => {
    execFileSync('sh', ['-c', script], { cwd: root })
    return true
  }
  const parts: Part[] = [
    {
      name: 'the package',
      takes: 'long',
      inputs: ['src', 'lock.json', 'missing.json'],
      output: 'dist',
      build: sh('rm -rf dist; mkdir dist; cat $(find src -type f) lock.json > dist/index.js'),
    },
    {
      name: 'the page',
      takes: 'short',
      inputs: ['page', 'dist'],
      output: 'page/dist',
      build: sh('mkdir -p page/dist; cat dist/* page/index.html > page/dist/index.html'),
    },
  ]
  /** What is built, in order. */
  const built = (own = parts) => {
    const lines: string[] = []
    const passed = buildIfChanged(root, own, (line) => lines.push(line))
    const names = lines.flatMap((line) => /^Built (.*) in \d+ s$/.exec(line)?.slice(1) ?? [])
    return { passed, names, lines }
  }
  return { root, parts, built, file: (name: string) => join(root, name) }
}

test('it says what it builds before it does, and builds nothing again', () => {
  const { built } = project()
  const { lines } = built()
  expect(lines[0]).toBe('Building the package (long; again only after a change) ...')
  expect(built().lines).toEqual([])
})

test.each<[string, (file: (name: string) => string) => void, string[]]>([
  ['a source changes', (file) => appendFileSync(file('src/deep/b.ts'), '!'), ['the package', 'the page']],
  ['a source is added', (file) => writeFileSync(file('src/deep/c.ts'), 'c'), ['the package', 'the page']],
  ['a source is renamed', (file) => renameSync(file('src/deep/b.ts'), file('src/deep/z.ts')), ['the package']],
  ['a source is removed', (file) => rmSync(file('src/deep/b.ts')), ['the package', 'the page']],
  ['the lock file changes', (file) => writeFileSync(file('lock.json'), '2'), ['the package', 'the page']],
  ['a missing input appears', (file) => writeFileSync(file('missing.json'), ''), ['the package']],
  ['the page changes', (file) => writeFileSync(file('page/index.html'), 'pages'), ['the page']],
  ['the output is gone', (file) => rmSync(file('dist'), { recursive: true }), ['the package']],
  ['another build wrote the output', (file) => writeFileSync(file('dist/index.js'), 'other'), ['the package']],
  ['only the time of a source changes', (file) => utimesSync(file('src/a.ts'), 1, 1), []],
  ['an install adds packages', (file) => mkdirSync(file('page/node_modules/x'), { recursive: true }), []],
])('%s: it builds what depends on that', (_, change, expected) => {
  const { built, file } = project()
  built()
  change(file)
  expect(built().names).toEqual(expected)
  expect(built().names).toEqual([])
})

test('a build that fails ends it, and is tried again', () => {
  const { built, parts } = project()
  const failing = parts.map((part, index) => (index === 0 ? { ...part, build: () => false } : part))
  const { passed, lines } = built(failing)
  expect([passed, lines.at(-1)]).toEqual([false, 'The build of the package failed'])
  expect(built().names).toEqual(['the package', 'the page'])
})

test('a stamp that cannot be read counts as none', () => {
  const { built, file } = project()
  built()
  const stamp = file('node_modules/.cache/error-codebook/builds.json')
  expect(JSON.parse(readFileSync(stamp, 'utf8'))).toHaveProperty('dist')
  for (const broken of ['{"dist":', 'null']) {
    writeFileSync(stamp, broken)
    expect(built().names).toEqual(['the package', 'the page'])
  }
})
