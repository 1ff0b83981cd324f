import { fromTestServers } from '../../../support/test-servers'
import type { Driver } from '../driver'

const router = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'

export const nextDriver: Driver = {
  name: 'Next.js',
  streams: true,
  itself: {
    headers: ({ 'content-length': _, ...expected }) => ({ vary: router, ...expected }),
    note: 'Next.js sends no `Content-Length`, and lists the headers that its router uses in `Vary`.',
  },
  without: {
    'Wrong method: 405 with `Allow`':
      'If a route file does not export the method, Next.js itself answers 405, without a body.',
    'Body too large: 413': 'Next.js has no body limit: the server in front of it sets one.',
    'Unsupported type: 415': 'A route handler does not check the type of a body: throw `new HttpError(415)`.',
    'Framework validation: the validation row with the field map':
      'A route handler has no validation: throw `validationError(issues)`.',
  },
  async start(setup) {
    const { start } = await fromTestServers<{ start: Driver['start'] }>('next/start.ts')
    return start(setup)
  },
}
