import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { cleanEnvironment } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'

const execute = promisify(execFile)

test.each([
  ['Node', {}, process.execPath, []],
  ['Bun', { bun: '^1.4.5' }, 'node_modules/.bin/bun', ['run']],
  ['Deno', { deno: '^2.9.6' }, 'node_modules/.bin/deno', ['run', '--allow-all']],
] as const)('a stack is a text, and has frames where it is captured: %s', async (_, packages, runtime, args) => {
  const project = await projectNextTo(packages)
  cpSync(join(import.meta.dirname, 'programs/stacks.mjs'), join(project, 'stacks.mjs'))
  const options = { cwd: project, env: cleanEnvironment() }
  const { stdout } = await execute(runtime, [...args, 'stacks.mjs'], options)
  expect(JSON.parse(stdout)).toEqual({
    row: ['string', 'SlotUnavailableError: Taken', false],
    keys: false,
    subclass: ['string', 'SlotUnavailableError: Twice', false],
    http: ['string', 'HttpError: Not Found', false],
    parsed: ['string', 'SlotUnavailableError: Taken', false],
    bug: ['string', 'InternalError: Unexpected internal error', true],
    settable: 'mine',
    bugWithoutLimit: ['string', 'InternalError: Unexpected internal error', false],
    captured: ['string', 'SlotUnavailableError: Taken', true],
  })
})
