import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { expect, inject, test } from 'vitest'
import { root } from './support/paths'
import { compile } from './support/typescript'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = [...readme.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = '']) => code)

/** A comment that begins with a value: `expression // 404, typed`. */
const valued = /^(?<code>[\w.]+(?:\(.*\))?(?:\.\w+)?) \/\/ (?<value>true|false|\d+|'[^']*'|\[[^\]]*\])/
const printed = /^\s*console\.log\(.*\) \/\/ (?<text>.*)$/

test('README: code comes before line 30, and the page is at most 150 lines', () => {
  const lines = readme.split('\n')
  expect(lines.indexOf('```ts')).toBeLessThan(30)
  expect(lines.length).toBeLessThanOrEqual(151)
})

test('README: has code blocks whose comments tell a value', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(4)
  expect(
    blocks
      .join('')
      .split('\n')
      .filter((line) => valued.test(line) || printed.test(line)).length,
  ).toBeGreaterThan(6)
})

test.each(blocks.map((code, index) => ({ code, name: `block ${index + 1}`, file: `readme-${index + 1}` })))(
  'README: $name compiles against the packed package and does what its comments say',
  async ({ code, file }) => {
    const project = inject('esmProject')
    writeFileSync(join(project, 'types', `${file}.ts`), code)
    const { diagnostics } = await compile(project, 'typescript-6', 'nodenext', [`${file}.ts`])
    expect(diagnostics).toEqual([])

    const lines = code.split('\n')
    const promised = lines.flatMap((line) => printed.exec(line)?.groups?.text ?? [])
    const checked = lines.map((line) => {
      const { code: expression, value } = valued.exec(line)?.groups ?? {}
      return expression === undefined ? line : `deepEqual(${expression}, ${value})`
    })
    const program = `import { deepStrictEqual as deepEqual } from 'node:assert'\n${checked.join('\n')}`
    writeFileSync(join(project, `${file}.mjs`), transformSync(program, { loader: 'ts' }).code)
    const output = execFileSync(process.execPath, [`${file}.mjs`], { cwd: project, encoding: 'utf8' })
    expect(output.trim().split('\n').filter(Boolean)).toEqual(promised)
  },
)

test('README: every page and file that it links to exists', () => {
  const links = [...readme.matchAll(/\]\((?<path>[^)#]+)\)/g)].map((match) => match.groups?.path ?? '')
  expect(links.length).toBeGreaterThan(3)
  for (const path of links) expect(() => readFileSync(join(root, path)), path).not.toThrow()
})

test('README: its table lists every entry of the package, and no other', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
  const entries = Object.keys(exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => entry.replace('.', 'error-codebook'))
  const listed = [...readme.matchAll(/^\| `(error-codebook[^`]*)` \|/gm)].map(([, entry]) => entry)
  expect(listed.sort()).toEqual(entries.sort())
})
