import { TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { exchange } from '../exchange'
import { houseSubjects } from '../subjects'
import { startTrpc } from '../trpc-server'
import { plantedValues } from '.'
import { assertHouseBody } from './assert-whole'
import { planter, secretsIn } from './planted-value'

describe.each(houseSubjects)('tRPC, $name', (subject) => {
  const wraps = {
    'as it is': (thrown: unknown) => thrown,
    'as the cause of a TRPCError': (cause: unknown) => new TRPCError({ code: 'BAD_GATEWAY', cause }),
  }

  test.each(Object.entries(wraps))('no planted secret is on the wire, thrown %s', async (_, wrap) => {
    const { plant } = planter()
    let thrown: unknown
    const { port } = await startTrpc(() => thrown, subject.options)
    for (const [kind, make] of plantedValues) {
      thrown = wrap(make(plant, subject))
      const { status, body, raw } = await exchange(port, { path: '/fail' })
      expect(secretsIn(raw), kind).toEqual([])
      assertHouseBody(JSON.parse(body).error.data.error, status, subject, kind)
    }
    // A message that is meant for the client is found: the search would see a leak.
    thrown = Object.assign(subject.conflict(), { message: plant('shown') })
    expect(secretsIn((await exchange(port, { path: '/fail' })).raw)).not.toEqual([])
  })
})
