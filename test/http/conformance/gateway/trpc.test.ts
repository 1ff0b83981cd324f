import { TRPCError } from '@trpc/server'
import { describe, expect, test, vi } from 'vitest'
import { secret } from '../../../support/secrets'
import { exchange } from '../exchange'
import { subjects } from '../subjects'
import { startTrpc } from '../trpc-server'
import { foreignFailures, ownConflict } from './foreign-failures'
import { secretWait } from './upstream'

describe.each(subjects)('tRPC as a gateway, $name', async (subject) => {
  const { errorBody, options } = subject
  const failures = await foreignFailures(subject)

  const wrapped = failures.map(({ thrown, ...each }) => ({
    ...each,
    kind: `${each.kind}, as the cause of a TRPCError`,
    cause: thrown,
    thrown: new TRPCError({ code: 'NOT_FOUND', message: secret, cause: thrown }),
  }))
  const bare = failures.map((each) => ({ ...each, cause: each.thrown }))

  test.each([...bare, ...wrapped])(
    '$kind: nothing of the upstream is in the answer',
    async ({ thrown, cause, answered }) => {
      const onError = vi.fn()
      const { port } = await startTrpc(() => thrown, { ...options, onError })
      const { status, raw, body, headers } = await exchange(port, { path: '/fail' })
      expect(status).toBe(answered.status)
      const { error } = JSON.parse(body)
      expect(error.message).toBe(errorBody(answered).message)
      expect(error.data.error).toEqual(errorBody(answered))
      expect([raw.includes(secret), raw.includes(String(secretWait)), headers['retry-after']]).toEqual([
        false,
        false,
        undefined,
      ])
      expect(onError).toHaveBeenCalledOnce()
      expect(onError.mock.calls[0]?.[0].cause).toBe(cause)
    },
  )

  test('a 4xx row of our own contract keeps row, text and fields', async () => {
    const { thrown, answered } = await ownConflict(subject)
    const { port } = await startTrpc(() => thrown, options)
    const { status, body } = await exchange(port, { path: '/fail' })
    expect([status, JSON.parse(body).error.data.error]).toEqual([answered.status, errorBody(answered)])
  })
})
