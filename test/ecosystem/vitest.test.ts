import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { generateTypescript } from '../../src/generate/typescript'
import { shop } from '../contracts/shop'
import { projectFiles } from '../package/support/paths'
import { cleanEnvironment } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'
import { typeErrors } from './support/type-errors'

const execute = promisify(execFile)

// What the tests of the packed package run with Vitest 3 to 5.
test('./vitest runs and type-checks with Vitest 2', async () => {
  const project = await projectNextTo({ vitest: '^2.0.0' })
  const files = ['matchers', 'own-contract'].map((name) => [`${name}.mts`, `${name}.test.mts`] as const)
  for (const [from, to] of files) cpSync(join(projectFiles, 'vitest', from), join(project, to))
  mkdirSync(join(project, 'shop/texts'), { recursive: true })
  for (const [name, text] of Object.entries(generateTypescript(shop))) writeFileSync(join(project, 'shop', name), text)
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', '--outputFile=report.json']
  await execute(process.execPath, args, { cwd: project, env: cleanEnvironment() })
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(join(project, 'report.json'), 'utf8'))
  expect([numPassedTests, numTotalTests]).toEqual([4, 4])
  for (const [, file] of files) expect(await typeErrors(project, file), file).toBe('')
})
