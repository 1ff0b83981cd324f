import { describe, expect, test, vi } from 'vitest'
import type { Codebook } from '../../../src/core'
import { subjects } from '../../http/conformance/subjects'
import { failureOf, startOrpc } from './orpc-server'

describe.each(subjects)('oRPC, $name: a procedure goes by its name', ({ codebook, conflict, options }) => {
  test('an undeclared row is reported once, a declared one is not', async () => {
    for (const errors of [[], [conflict().error]]) {
      const onUndeclared = vi.fn()
      const fail = { method: 'GET', path: '/conflicts', summary: '', success: 200, errors } as const
      const served: Codebook = { ...codebook, operations: { fail } }
      const { client } = await startOrpc(conflict, { ...options, codebook: served, onUndeclared })
      await failureOf(client.fail())
      const context = { operation: 'fail', method: 'call', path: 'fail' }
      expect(onUndeclared.mock.calls.map(([{ error }, told]) => [error, told])).toEqual(
        errors.length === 0 ? [[conflict().error, context]] : [],
      )
    }
  })
})
