import { errorBody, SlotUnavailableError } from 'error-codebook'
import { TakenWithoutStack, TakenWithStack } from '../contenders/hand-written.mjs'
import { peersOf } from '../contenders/peers.mjs'

export const contenders = {
  'error-codebook': {
    create: () => new SlotUnavailableError(),
    serialise: () => JSON.stringify(errorBody(new SlotUnavailableError())),
  },
  'hand-written, without stack': {
    create: () => new TakenWithoutStack(),
    serialise: () => JSON.stringify(new TakenWithoutStack().toJSON()),
  },
  'hand-written, with stack': {
    create: () => new TakenWithStack(),
    serialise: () => JSON.stringify(new TakenWithStack().toJSON()),
  },
  ...peersOf('SLOT_UNAVAILABLE'),
}
