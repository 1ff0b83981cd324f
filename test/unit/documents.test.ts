import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { errors } from '../../src/contract'

const root = fileURLToPath(new URL('../../', import.meta.url))
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path)),
  ...readdirSync(join(root, 'examples')).map((example) => join('examples', example, 'README.md')),
].filter((path) => path.endsWith('.md') && existsSync(join(root, path)))

const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The links of a page within the project: a file, an anchor, or both. */
const linksOf = (page: string) =>
  [...read(page).matchAll(/\]\((?!\w+:)(?<path>[^)#]*)(?:#(?<anchor>[^)]*))?\)/g)].map(({ groups = {} }) => groups)

/** The anchors of a page's headings, as sites that show Markdown make them. */
const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe.each(pages)('%s', (page) => {
  test('leads to files and headings that exist', () => {
    for (const { path, anchor } of linksOf(page)) {
      const target = path ? join(dirname(page), path) : page
      expect(existsSync(join(root, target)), `${path} in ${page}`).toBe(true)
      if (anchor) expect(anchorsOf(target), `#${anchor} in ${page}`).toContain(anchor)
    }
  })
})

test('the README counts the rows of the table', () => {
  const codes = Object.values(errors).map(({ code }) => code)
  const [, count, first, last] = /(\d+) errors from (\d+) to (\d+)/.exec(read('README.md')) ?? []
  expect([count, first, last].map(Number)).toEqual([codes.length, Math.min(...codes), Math.max(...codes)])
  expect(read('README.md')).toContain(`the ${codes.length} classes`)
})

test('some of them have links', () => {
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(20)
})
