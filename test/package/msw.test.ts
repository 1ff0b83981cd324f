import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { apiVersion } from '../../src/contract'
import { nextMinorVersion } from '../support/next-minor-version'
import { root, toolsFolder } from './support/paths'
import { runNodeOf } from './support/run-node'

interface Printed {
  readonly node: string
  readonly msw: string
  readonly answers: Record<string, object>
}

const json = { version: apiVersion, type: 'application/json' }
const taken = { error: 'SLOT_UNAVAILABLE', status: 409, parsed: 'SLOT_UNAVAILABLE', ...json }
const later = 'ADDED_IN_A_LATER_VERSION'
const limit = 'RATE_LIMIT_EXCEEDED'

// MSW 3 asks for a newer Node than the tests run on.
test.each([
  ['2', process.execPath, join(root, 'node_modules/msw')],
  ['3', join(toolsFolder, 'node_modules/node/bin/node'), join(toolsFolder, 'node_modules/msw-3')],
])('the packed ./msw answers through MSW %s', async (major, node, folder) => {
  const printed = await runNodeOf<Printed>(node, inject('esmProject'), 'msw.mjs', folder)
  expect(printed.msw.split('.')[0]).toBe(major)
  expect(printed.answers).toEqual({
    row: taken,
    limit: { error: limit, status: 429, parsed: limit, retryAfter: 5, ...json },
    newer: {
      error: later,
      status: 409,
      parsed: later,
      reason: 'newer-server',
      ...json,
      version: nextMinorVersion,
    },
    html: { status: 502, reason: 'corrupt-answer', type: 'text/html' },
    half: { status: 409, reason: 'corrupt-answer', ...json },
    empty: { status: 500, reason: 'corrupt-answer' },
    type: { ...taken, type: 'text/html' },
    slow: taken,
    network: { status: 0, reason: 'no-answer' },
  })
})
