import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from './steps'

/** Runs projects of vitest.config.ts, and sums their tests. Its reports go into a folder. */
export function testCounter(folder: string) {
  const counted = { passed: 0, failed: 0 }

  async function test(run: Run, ...projects: string[]): Promise<boolean> {
    const report = join(folder, `${projects.join('-')}.json`)
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const args = ['run', ...projects.map((name) => `--project=${name}`), ...reporters]
    const passed = await run('node_modules/.bin/vitest', ...args)
    if (!existsSync(report)) return false
    const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >
    counted.passed += numPassedTests
    // A file that does not load fails without a test.
    counted.failed += numFailedTests || (passed ? 0 : 1)
    return passed
  }

  return { test, counted }
}
