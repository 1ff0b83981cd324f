import { DatabaseError, errorBody } from 'error-codebook'
import { DatabaseWithoutStack, DatabaseWithStack } from '../contenders/hand-written.mjs'
import { peersOf } from '../contenders/peers.mjs'

const cause = new Error('The connection was refused')

export const contenders = {
  'error-codebook': {
    create: () => new DatabaseError({ cause }),
    serialise: () => JSON.stringify(errorBody(new DatabaseError({ cause }))),
  },
  'hand-written, with stack': {
    create: () => new DatabaseWithStack(undefined, { cause }),
    serialise: () => JSON.stringify(new DatabaseWithStack(undefined, { cause }).toJSON()),
  },
  'hand-written, without stack': {
    create: () => new DatabaseWithoutStack(undefined, { cause }),
    serialise: () => JSON.stringify(new DatabaseWithoutStack(undefined, { cause }).toJSON()),
  },
  ...peersOf('DATABASE_ERROR', { cause }),
}
