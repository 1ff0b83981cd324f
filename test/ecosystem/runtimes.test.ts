import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { ServiceUnavailableError } from '../../src'
import { cleanEnvironment } from '../package/support/run-node'
import { listen } from '../support/listen'
import { projectNextTo } from './support/project-next-to'

const execute = promisify(execFile)

const runtimes = [
  ['Node', {}, process.execPath, []],
  ['Bun', { bun: '^1.4.5' }, 'node_modules/.bin/bun', ['run']],
  ['Deno', { deno: '^2.9.6' }, 'node_modules/.bin/deno', ['run', '--allow-all']],
] as const

test.each(runtimes)(
  'a stack is a text, and has frames where it is captured: %s',
  async (_, packages, runtime, args) => {
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
  },
)

test.each(runtimes)(
  'a network failure is retried, and a wrong request is not: %s',
  async (_, packages, runtime, args) => {
    const project = await projectNextTo(packages)
    cpSync(join(import.meta.dirname, 'programs/failed-calls.mjs'), join(project, 'failed-calls.mjs'))
    const server = await listen((request, response) => {
      if (request.url === '/reset') response.destroy()
      else if (request.url === '/moved') response.writeHead(302, { Location: '/' }).end()
      else if (request.url === '/busy') response.writeHead(503).end(JSON.stringify(new ServiceUnavailableError()))
      else if (request.url === '/half') {
        response.writeHead(200, { 'Content-Length': '1000' })
        // The headers arrive before the connection breaks.
        response.write('{"id":', () => setTimeout(() => response.destroy(), 50))
      } else if (request.url !== '/hang') response.end()
    })
    onTestFinished(() => server.close())
    const nobody = await listen(() => {})
    await nobody.close()
    const options = { cwd: project, env: cleanEnvironment() }
    const { stdout } = await execute(runtime, [...args, 'failed-calls.mjs', server.url, nobody.url], options)
    const network = [0, 'Network failure', 'transient', 2]
    const broken = [0, 'The call failed', 'terminal', 1]
    expect(JSON.parse(stdout)).toEqual({
      refused: network,
      reset: network,
      half: network,
      timeout: network,
      aborted: [0, 'Request aborted', 'terminal', 1],
      address: broken,
      scheme: broken,
      header: broken,
      body: broken,
      redirect: broken,
      used: 'SERVICE_UNAVAILABLE',
    })
  },
)
