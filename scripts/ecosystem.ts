import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { testCounter } from './count-tests'
import { installDebian } from './install-debian'
import { inOrder, step, together } from './steps'

// `npm run test:ecosystem`: the packed package next to older majors of its optional peers, from the registry. The last line sums the tests that ran.
const folder = mkdtempSync(join(tmpdir(), 'error-codebook-test-'))
const { test, counted } = testCounter(folder)

process.chdir(fileURLToPath(new URL('../', import.meta.url)))

const checks = inOrder(
  together(
    step('build', (run) => run('npm', 'run', '--silent', 'build')),
    step('a Redis to test against', (run) => installDebian(run, 'redis-server')),
  ),
  step('tests next to older majors', (run) => test(run, 'ecosystem'), true),
)

checks().then((passed) => {
  process.exitCode = passed ? 0 : 1
  rmSync(folder, { recursive: true, force: true })
  console.log(`${counted.passed} passed, ${counted.failed} failed`)
})
