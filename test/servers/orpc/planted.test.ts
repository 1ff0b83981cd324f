import { describe, expect, test } from 'vitest'
import { exchange } from '../../http/conformance/exchange'
import { plantedValues } from '../../http/conformance/planted'
import { assertHouseBody } from '../../http/conformance/planted/assert-whole'
import { planter, secretsIn } from '../../http/conformance/planted/planted-value'
import { houseSubjects } from '../../http/conformance/subjects'
import { post, startOrpc } from './orpc-server'

describe.each(houseSubjects)('oRPC, $name', (subject) => {
  test('no planted secret is on the wire', async () => {
    const { plant } = planter()
    let thrown: unknown
    const { port } = await startOrpc(() => thrown, subject.options)
    for (const [kind, make] of plantedValues) {
      thrown = make(plant, subject)
      const { status, body, raw } = await exchange(port, post('/fail'))
      expect(secretsIn(raw), kind).toEqual([])
      assertHouseBody(JSON.parse(body).json.data, status, subject, kind)
    }
    // A message that is meant for the client is found: the search would see a leak.
    thrown = Object.assign(subject.conflict(), { message: plant('shown') })
    expect(secretsIn((await exchange(port, post('/fail'))).raw)).not.toEqual([])
  })
})
