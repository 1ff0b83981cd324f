import { errorBody, SlotUnavailableError } from 'error-codebook'
import { matchError, parseErrorBody } from 'error-codebook/client'
import { TakenWithoutStack, TakenWithStack } from '../contenders/hand-written.mjs'

const { error: name, status } = SlotUnavailableError
const text = JSON.stringify(errorBody(new SlotUnavailableError(), { timestamp: true }))
const handlers = { SLOT_UNAVAILABLE: (error) => error.message, default: () => undefined }

export const contenders = {
  'error-codebook, `matchError`': {
    narrow: () => matchError(parseErrorBody(JSON.parse(text), { status }), handlers),
  },
  'error-codebook, `error.error ===`': {
    narrow: () => {
      const error = parseErrorBody(JSON.parse(text), { status })
      return error.error === name ? error.message : undefined
    },
  },
  'hand-written, without stack': {
    narrow: () => {
      const error = new TakenWithoutStack(JSON.parse(text).message)
      return error.error === name ? error.message : undefined
    },
  },
  'hand-written, with stack': {
    narrow: () => {
      const error = new TakenWithStack(JSON.parse(text).message)
      return error.error === name ? error.message : undefined
    },
  },
  'JSON.parse alone': { narrow: () => JSON.parse(text).message },
}
