import { expect, test } from 'vitest'
import { z } from 'zod'
import { validationMapper } from '../../../src/server/mappers'
import { failureOf, startTrpc } from '../conformance/trpc-server'

const mappers = [validationMapper()]
const nameOf = (failure: unknown) => (failure as { data: { error: { error: string } } }).data.error.error

test('an output that a schema refuses is a failure of the server, with validationMapper too', async () => {
  for (const options of [{}, { mappers }]) {
    const { client } = await startTrpc(undefined, options)
    expect(nameOf(await failureOf(client().wrong.query()))).toBe('INTERNAL_ERROR')
  }
})

test('what a procedure validates itself is the row with validationMapper alone', async () => {
  const refused = () => z.string().safeParse(5).error
  const rowWith = async (options: object) => {
    const { client } = await startTrpc(refused, options)
    return nameOf(await failureOf(client().fail.query()))
  }
  expect([await rowWith({}), await rowWith({ mappers })]).toEqual(['INTERNAL_ERROR', 'VALIDATION_FAILED'])
})
