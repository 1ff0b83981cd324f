import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pack } from '../test/package/support/pack'
import { testCounter } from './count-tests'
import { installDebian } from './install-debian'
import { installPackage } from './install-package'
import { inOrder, step, together } from './steps'

// `npm test`: every check, up to the first that fails. The last line sums the tests that ran.
const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'error-codebook-test-'))
const bin = (name: string) => join('node_modules/.bin', name)
const tool = (name: string) => join('test/tools/node_modules/.bin', name)
const attwOptions = ['--no-definitely-typed', '--format', 'table-flipped']
const { test, counted } = testCounter(folder)
let packed: string | undefined

process.chdir(root)

const checks = inOrder(
  together(
    inOrder(
      step('lint', (run) => run(bin('biome'), 'check', '.')),
      step('generated files are up to date', (run) => run('npm', 'run', '--silent', 'generate', '--', '--check')),
      step('documents agree with the contract', (run) => run(bin('tsx'), 'src/cli/main.ts', 'check')),
      step('the contracts follow their rules', (run) => run(bin('tsx'), 'src/cli/main.ts', 'lint')),
      // Before the other types, because the examples import the built package by its name.
      step('build', (run) => run('npm', 'run', '--silent', 'build')),
      step('build of the booking page', (run) =>
        run('npm', 'run', '--silent', 'build', '-w', 'booking-web', '--', '--logLevel', 'warn'),
      ),
    ),
    inOrder(
      step('install of the servers', (run) => installPackage(run, 'test/servers')),
      step('install of the checking tools', (run) => installPackage(run, 'test/tools')),
      step('a Redis and a Chromium to test against', (run) => installDebian(run, 'redis-server', 'chromium')),
    ),
  ),
  together(
    step('build of the Next.js app', (run) => run('npm', 'run', '--silent', 'build', '--prefix', 'test/servers')),
    // Those of the sources and the tests are checked with the tests.
    step('types of the examples', (run) =>
      all([...examples(), 'test/servers'], (project) => run(bin('tsc'), '-p', project)),
    ),
  ),
  step(
    'unit, type and HTTP tests',
    (run) => test(run, 'unit', 'compiler', 'types', 'http', 'alone', 'servers', 'load'),
    true,
  ),
  together(
    step('tests of the packed package', (run) => test(run, 'package')),
    inOrder(
      step('tests in a browser', (run) => test(run, 'browser')),
      step('publishing rules', (run) => run(tool('publint'), 'run', tarball(), '--strict')),
      step('types for every resolution', (run) => run(tool('attw'), tarball(), ...attwOptions)),
      step('sizes', (run) =>
        all(
          [
            [bin('tsc'), '-p', 'test/tools'],
            [bin('tsx'), 'test/tools/sizes.ts', tarball()],
          ] as const,
          ([command, ...args]) => run(command, ...args),
        ),
      ),
      step('unused files, exports and dependencies', (run) => run(tool('knip'), '--no-progress')),
    ),
  ),
)

checks().then((passed) => {
  process.exitCode = passed ? 0 : 1
  rmSync(folder, { recursive: true, force: true })
  console.log(`${counted.passed} passed, ${counted.failed} failed`)
})

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

async function all<Item>(items: readonly Item[], check: (item: Item) => Promise<boolean>): Promise<boolean> {
  for (const item of items) if (!(await check(item))) return false
  return true
}
