import { describe, expect, test, vi } from 'vitest'
import { HttpError } from '../../../src'
import type { Codebook } from '../../../src/core'
import { subjects } from './subjects'
import { fallbackOf } from './subjects/subject'
import { failureOf, startTrpc } from './trpc-server'

describe.each(subjects)('tRPC, $name: a procedure goes by its name', (subject) => {
  const { codebook, conflict } = subject
  /** What is reported while `fail` throws, if the contract has operations of these names. */
  async function reported(thrown: () => unknown, operations: readonly string[], errors: readonly string[] = []) {
    const onUndeclared = vi.fn()
    const operation = { method: 'GET', path: '/conflicts', summary: '', success: 200, errors } as const
    const served: Codebook = {
      ...codebook,
      operations: Object.fromEntries(operations.map((name) => [name, operation])),
    }
    const { client } = await startTrpc(thrown, { ...subject.options, codebook: served, onUndeclared })
    await failureOf(client().fail.query())
    return onUndeclared.mock.calls.map(([{ error }, context]) => [error, context])
  }

  test('an undeclared row is reported once', async () => {
    const context = { operation: 'fail', method: 'query', path: 'fail' }
    expect(await reported(conflict, ['book', 'fail'])).toEqual([[conflict().error, context]])
  })

  test('a declared row, a failure that no row names, the fallback and an unknown procedure are not', async () => {
    expect(await reported(conflict, ['fail'], [conflict().error])).toEqual([])
    for (const thrown of [() => new Error('down'), () => new HttpError(418), () => fallbackOf(subject)])
      expect(await reported(thrown, ['fail'])).toEqual([])
    expect(await reported(conflict, ['book'])).toEqual([])
  })
})
