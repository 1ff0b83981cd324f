import { fromTestServers } from '../../../support/test-servers'
import type { Driver } from '../driver'

export const elysiaDriver: Driver = {
  name: 'Elysia',
  streams: true,
  without: {
    'Unsupported type: 415': 'Elysia reads a body with an unknown type as text: throw `new HttpError(415)`.',
  },
  fields: {
    email: ['Expected string'],
    'items.1.name': ['Expected string'],
  },
  async start(setup) {
    const { start } = await fromTestServers<{ start: Driver['start'] }>('elysia/start.ts')
    return start(setup)
  },
}
