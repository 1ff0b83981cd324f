import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pack } from '../test/package/support/pack'
import { installDebian } from './install-debian'
import { installPackage } from './install-package'

// `npm test`: every check in order, up to the first that fails. The last line sums the tests that ran.
const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'error-codebook-test-'))
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const tool = (name: string) => join(root, 'test/tools/node_modules/.bin', name)
const attwOptions = ['--no-definitely-typed', '--format', 'table-flipped']
const counted = { passed: 0, failed: 0 }
let packed: string | undefined

process.chdir(root)
process.exitCode = runAll() ? 0 : 1
rmSync(folder, { recursive: true, force: true })
console.log(`${counted.passed} passed, ${counted.failed} failed`)

function runAll(): boolean {
  return (
    step('lint', () => run(bin('biome'), 'check', '.')) &&
    step('generated files are up to date', () => run('npm', 'run', '--silent', 'generate', '--', '--check')) &&
    // Before the types, because the examples import the built package by its name.
    step('build', () => run('npm', 'run', '--silent', 'build')) &&
    step('build of the booking page', () =>
      run('npm', 'run', '--silent', 'build', '-w', 'booking-web', '--', '--logLevel', 'warn'),
    ) &&
    step('install of the servers', () => installPackage('test/servers')) &&
    step('build of the Next.js app', () => run('npm', 'run', '--silent', 'build', '--prefix', 'test/servers')) &&
    step('types', () => ['.', ...examples(), 'test/servers'].every((project) => run(bin('tsc'), '-p', project))) &&
    step('a Redis and a Chromium to test against', () => installDebian('redis-server', 'chromium')) &&
    step('unit, type and HTTP tests', () => test('unit', 'types', 'http', 'servers')) &&
    step('tests in a browser', () => test('browser')) &&
    step('install of the checking tools', () => installPackage('test/tools')) &&
    step('tests of the packed package', () => test('package')) &&
    step('publishing rules', () => run(tool('publint'), 'run', tarball(), '--strict')) &&
    // Not node10: that resolution is older than `exports`, and finds no subpath of a package that has them.
    step('types for every resolution', () => run(tool('attw'), tarball(), '--profile', 'node16', ...attwOptions)) &&
    step('sizes', () => run(bin('tsc'), '-p', 'test/tools') && run(bin('tsx'), 'test/tools/sizes.ts', tarball())) &&
    step('unused files, exports and dependencies', () => run(tool('knip'), '--no-progress'))
  )
}

/** The examples that have a program of their own to check. */
function examples(): string[] {
  return readdirSync('examples')
    .map((name) => join('examples', name))
    .filter((each) => existsSync(join(each, 'tsconfig.json')))
}

/** The packed package, for the tools that look at one. */
function tarball(): string {
  packed ??= pack(folder)
  return packed
}

function step(name: string, check: () => boolean): boolean {
  console.log(`\n> ${name}`)
  const start = performance.now()
  let passed = false
  try {
    passed = check()
  } catch (error) {
    console.error(error)
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(passed ? `  ${name}: ${seconds} s` : `\nFAILED: ${name}, after ${seconds} s`)
  return passed
}

function run(command: string, ...args: string[]): boolean {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0)
    console.error(`${[command.replace(root, ''), ...args].join(' ')}: ${error?.message ?? `exit code ${status}`}`)
  return status === 0
}

/** Runs some of the projects in vitest.config.ts, and counts their tests. */
function test(...projects: string[]): boolean {
  const report = join(folder, `${projects.join('-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const passed = run(bin('vitest'), 'run', ...projects.map((name) => `--project=${name}`), ...reporters)
  if (!existsSync(report)) return false
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
  counted.passed += numPassedTests
  // A file that does not load fails without a test.
  counted.failed += numFailedTests || (passed ? 0 : 1)
  return passed
}
