import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testCounter } from './count-tests'
import { installDebian } from './install-debian'
import { installPackage } from './install-package'
import { inOrder, step, together } from './steps'

// `npm run test:ecosystem`: the packed package next to older majors of its optional peers, from the registry, and its types read by
// every compiler that is supported. The last line sums the tests that ran.
const folder = mkdtempSync(join(tmpdir(), 'error-codebook-test-'))
const { test, counted } = testCounter(folder)

process.chdir(fileURLToPath(new URL('../', import.meta.url)))
process.env.EVERY_COMPILER = 'yes'

const checks = inOrder(
  together(
    step('build', (run) => run('npm', 'run', '--silent', 'build')),
    inOrder(
      step('install of the checking tools', (run) => installPackage(run, 'test/tools')),
      step('what builds better-sqlite3', (run) => installDebian(run, 'python3', 'make', 'g++')),
      step('install of the libraries', (run) => installPackage(run, 'test/libraries')),
      step('databases to test against', (run) =>
        installDebian(run, 'redis-server', ['pg_ctlcluster', 'postgresql'], ['mariadbd', 'mariadb-server']),
      ),
    ),
  ),
  step('clients generated from an OpenAPI document', (run) =>
    run('npm', 'run', '--silent', 'generate', '--prefix', 'test/libraries'),
  ),
  step('types of the tests of libraries', (run) => run('npx', 'tsc', '-p', 'test/libraries')),
  step('errors of libraries', (run) => test(run, 'libraries'), true),
  step('tests next to older majors', (run) => test(run, 'ecosystem'), true),
  step('the packed package, read by every compiler', (run) => test(run, 'package'), true),
)

checks().then((passed) => {
  process.exitCode = passed ? 0 : 1
  rmSync(folder, { recursive: true, force: true })
  console.log(`${counted.passed} passed, ${counted.failed} failed`)
})
