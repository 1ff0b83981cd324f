import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { generateTypescript } from '../../src/generate/typescript'
import { shop } from '../contracts/shop'
import { nodeCompilerOptions } from './support/compiler-options'
import { projectFiles, root, toolsFolder } from './support/paths'
import { cleanEnvironment } from './support/run-node'

const tools = join(toolsFolder, 'node_modules')
const majors = [
  ['3', process.execPath, join(tools, 'vitest-3')],
  ['4', process.execPath, join(root, 'node_modules/vitest')],
  // It asks for a newer Node than the tests run on.
  ['5', join(tools, 'node/bin/node'), join(tools, 'vitest-5')],
] as const

/** A project that has installed the package and one version of Vitest. */
function projectWith(major: string, vitest: string): string {
  const project = join(dirname(inject('esmProject')), `vitest-${major}`)
  mkdirSync(join(project, 'node_modules'), { recursive: true })
  // Under another name, or the tests of this checkout would have it among them.
  cpSync(join(projectFiles, 'vitest/matchers.mts'), join(project, 'matchers.test.mts'))
  cpSync(join(projectFiles, 'vitest/own-contract.mts'), join(project, 'own-contract.test.mts'))
  mkdirSync(join(project, 'shop/texts'), { recursive: true })
  for (const [name, text] of Object.entries(generateTypescript(shop))) writeFileSync(join(project, 'shop', name), text)
  cpSync(join(inject('bareProject'), 'node_modules/error-codebook'), join(project, 'node_modules/error-codebook'), {
    recursive: true,
  })
  symlinkSync(vitest, join(project, 'node_modules/vitest'))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ type: 'module', private: true }))
  return project
}

test.each(majors)(
  'the packed ./vitest runs, shows where an error was thrown, and type-checks with Vitest %s',
  (major, node, vitest) => {
    const project = projectWith(major, vitest)
    const options = { cwd: project, env: cleanEnvironment(), encoding: 'utf8' } as const
    const reported = ['--reporter=json', '--outputFile=report.json']
    execFileSync(node, [join(vitest, 'vitest.mjs'), 'run', '--root', project, ...reported], options)
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(join(project, 'report.json'), 'utf8'))
    expect([numPassedTests, numTotalTests]).toEqual([4, 4])

    const stray = join(project, 'stray.test.mts')
    cpSync(join(projectFiles, 'vitest/stray.mts'), stray)
    const failing = [join(vitest, 'vitest.mjs'), 'run', 'stray', '--root', project, ...reported]
    expect(() => execFileSync(node, failing, { ...options, stdio: 'pipe' })).toThrow()
    const { testResults } = JSON.parse(readFileSync(join(project, 'report.json'), 'utf8'))
    const [{ failureMessages }] = testResults[0].assertionResults
    const line =
      readFileSync(stray, 'utf8')
        .split('\n')
        .findIndex((each) => each.includes('throw new')) + 1
    expect(failureMessages.join()).toMatch(new RegExp(`SlotUnavailableError: Taken\\n.*stray\\.test\\.mts:${line}:`))
    rmSync(stray)

    for (const file of ['matchers.test.mts', 'own-contract.test.mts']) {
      writeFileSync(
        join(project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: nodeCompilerOptions, files: [file] }),
      )
      const tsc = [join(tools, 'typescript-7/bin/tsc'), '--project', project, '--pretty', 'false']
      expect(execFileSync(process.execPath, tsc, options), file).toBe('')
    }
  },
)
