// An app that is transpiled, with the package as it is.
import { ApiError, SlotUnavailableError } from 'error-codebook'
import { parseErrorResponse } from 'error-codebook/client'

function caught(work) {
  try {
    return work()
  } catch (thrown) {
    return thrown
  }
}

class TakenTwiceError extends SlotUnavailableError {}

const kinds = (error) => [error instanceof SlotUnavailableError, error instanceof ApiError, error instanceof Error]
const thrown = caught(() => {
  throw new SlotUnavailableError({ message: 'Taken' })
})
const body = '{"message":"Taken","error":"SLOT_UNAVAILABLE","status":409}'

globalThis.reported = parseErrorResponse(new Response(body, { status: 409 })).then((parsed) => ({
  thrown: kinds(thrown),
  parsed: kinds(parsed),
  derived: caught(() => new TakenTwiceError()).message,
}))
