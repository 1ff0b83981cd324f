import { fromTestServers } from '../../../support/test-servers'
import type { Driver } from '../driver'

const router = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch'

export const nextDriver: Driver = {
  name: 'Next.js',
  streams: true,
  itself: {
    headers: ({ 'content-length': _, ...expected }) => ({ vary: router, ...expected }),
    note: 'Next.js sends no `Content-Length`, and names in `Vary` what its router goes by.',
  },
  without: {
    'Wrong method: 405 with `Allow`': 'Next.js answers a method that a route file lacks by itself: 405 without a body.',
    'Body too large: 413': 'Next.js reads what comes: the server before it limits bodies.',
    'Unsupported type: 415': 'A route handler reads a body whatever its type: throw `new HttpError(415)`.',
    'Its own validation: the validation row with the field map':
      'A route handler validates nothing: throw `validationError(issues)`.',
  },
  async start(setup) {
    const { start } = await fromTestServers<{ start: Driver['start'] }>('next/start.ts')
    return start(setup)
  },
}
