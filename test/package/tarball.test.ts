import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { root } from './support/paths'

const installed = () => join(inject('bareProject'), 'node_modules/error-codebook')

function files(): string[] {
  const entries = readdirSync(installed(), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed().length + 1))
}

test('the tarball holds what is used, and nothing else', () => {
  const allowed =
    /^(dist\/[\w/-]+\.(js|cjs|d\.ts|d\.cts)|dist\/(contract|findings\.schema)\.json|dist\/cli\/LICENSES\.txt|docs\/(decisions\/)?[\w-]+\.md|README\.md|LICENSE|package\.json)$/
  expect(files().filter((file) => !allowed.test(file))).toEqual([])
  expect(files()).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'docs/misuse.md', 'package.json']))
})

test('what is installed is what was packed', () => {
  const listed = execFileSync('tar', ['-tzf', inject('tarball')], { encoding: 'utf8' })
    .trim()
    .split('\n')
  expect(listed.map((file) => file.replace(/^package\//, '')).sort()).toEqual(files().sort())
})

test('every file that package.json points to is there', () => {
  const { exports, main, module, types } = manifest()
  const pointed = [main, module, types, ...JSON.stringify(exports).matchAll(/"(\.\/[^"]*\.[a-z]+)"(?!:)/g)]
  const paths = pointed.map((each) => (typeof each === 'string' ? each : (each[1] as string)).slice(2))
  expect(paths.length).toBeGreaterThan(Object.keys(exports).length)
  expect(paths.filter((path) => !files().includes(path))).toEqual([])
})

test('no file tells where it was built, or points to a file that is not there', () => {
  const telling = files().filter((file) => {
    const text = readFileSync(join(installed(), file), 'utf8')
    return text.includes(root.slice(0, -1)) || /sourceMappingURL|(?:\/home\/|\/root\/|\/tmp\/|[A-Z]:\\)\w/.test(text)
  })
  expect(telling).toEqual([])
})

test('no page links to a file that is not in the tarball', () => {
  const packed = files()
  const broken = packed
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = readFileSync(join(installed(), file), 'utf8')
      const links = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link)
      return links.filter((link) => !packed.includes(join(dirname(file), link))).map((link) => `${file}: ${link}`)
    })
  expect(broken).toEqual([])
})

test('a user installs nothing else, and a bundler may drop what is unused', () => {
  const { dependencies, optionalDependencies, bundledDependencies, peerDependencies, sideEffects, ...rest } = manifest()
  expect({ dependencies, optionalDependencies, bundledDependencies }).toEqual({})
  // They turn stack traces on.
  expect(sideEffects).toEqual(['./dist/testing.*', './dist/vitest.*'])
  for (const peer of Object.keys(peerDependencies)) expect(rest.peerDependenciesMeta[peer]).toEqual({ optional: true })
  expect(readdirSync(join(inject('bareProject'), 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'error-codebook',
  ])
})

test('a file loads nothing but the framework that its entry is named after', () => {
  const loads = files()
    .filter((file) => /\.c?js$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(installed(), file), 'utf8')
      const found = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["']([@\w][\w:@/-]*)["']/g)]
      return found.map(([, specifier]) => ({ file, specifier: specifier as string }))
    })
  const peers = Object.keys(manifest().peerDependencies)
  const isPeer = (specifier: string) => peers.some((peer) => `${specifier}/`.startsWith(`${peer}/`))
  // Nest runs on Node, and its filter tells Node's own responses.
  const onNode = ['dist/nestjs.cjs', 'dist/nestjs.js'].map((file) => ({ file, specifier: 'node:http' }))
  const isCli = (file: string) => file.startsWith('dist/cli/')
  // Examples of code name the package itself.
  const isOwn = (specifier: string) => specifier.startsWith('error-codebook')
  const others = loads.filter(({ file, specifier }) => !isPeer(specifier) && !isCli(file) && !isOwn(specifier))
  // The command line has its libraries inside. Some name Node's modules without `node:`.
  const ofCli = loads.filter(({ file, specifier }) => isCli(file) && !isBuiltin(specifier))
  // Sucrase writes imports of the others into what it transforms, if it is asked to.
  expect(
    ofCli.filter(({ specifier }) => !isOwn(specifier) && !/^(react-hot-loader$|flow-enums-)/.test(specifier)),
  ).toEqual([])
  expect(others.sort((a, b) => a.file.localeCompare(b.file))).toEqual(onNode)
  expect(loads.filter(({ file }) => /^dist\/(index|client|contract|core|docplanner|chunk-)/.test(file))).toEqual([])
  expect(loads).toContainEqual({ file: 'dist/zod.js', specifier: 'zod/v4' })
})

// biome-ignore lint/suspicious/noExplicitAny: any package.json
function manifest(): any {
  return JSON.parse(readFileSync(join(installed(), 'package.json'), 'utf8'))
}
