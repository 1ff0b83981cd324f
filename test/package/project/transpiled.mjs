// An app that meets every kind of error. `DETAILS` is set when it is bundled: details of each row that needs some.
import {
  ApiError,
  clinic,
  createError,
  errorResponse,
  HttpError,
  InternalError,
  isApiError,
  matchError,
  SlotUnavailableError,
  toApiError,
  ValidationFailedError,
} from 'error-codebook'
import {
  HttpError as ClientHttpError,
  deserializeError,
  parseErrorResponse,
  safe,
  serializeError,
} from 'error-codebook/client'

class TakenTwiceError extends SlotUnavailableError {
  constructor(options) {
    super(options)
    this.times = 2
  }
}
class GatewayError extends HttpError {}
class ReceivedGatewayError extends ClientHttpError {}

/** All that an app can ask about an error. */
function verdictOf(error) {
  const { name, message, status, code, category, recovery, errors, details, cause, stack } = error
  return {
    is: Object.entries({
      Error,
      ApiError,
      HttpError,
      ClientHttpError,
      SlotUnavailableError,
      ValidationFailedError,
      TakenTwiceError,
      GatewayError,
      ReceivedGatewayError,
    })
      .filter(([, Class]) => error instanceof Class)
      .map(([each]) => each),
    isApiError: isApiError(error),
    matched: matchError(error, { SLOT_UNAVAILABLE: () => 'slot', unknown: () => 'unknown', default: () => 'other' }),
    facts: [name, message, error.error, status, code, category, recovery, errors, details, cause?.message],
    stack: stack.split('\n')[0],
    frames: /\n\s+at /.test(stack),
    keys: Object.keys(error),
    json: JSON.stringify(error),
    cloned: structuredClone(error).message,
    tag: Object.prototype.toString.call(error),
    again: deserializeError(serializeError(error)).error,
    answered: toApiError(error).error,
  }
}

const cause = new Error('The original')
const made = {
  slot: new SlotUnavailableError({ message: 'Taken', cause }),
  validation: new ValidationFailedError({ errors: { doctor_id: ['Unknown'] } }),
  internal: new InternalError({ cause }),
  byName: createError('SLOT_UNAVAILABLE'),
  byCode: createError(3003),
  notFound: new HttpError(404),
  badGateway: new HttpError(502, { cause }),
  received: new ClientHttpError(502, { reason: 'corrupt-answer' }),
  subclass: new TakenTwiceError({ message: 'Twice' }),
  gateway: new GatewayError(504),
  receivedGateway: new ReceivedGatewayError(504),
}

async function report() {
  const rows = {}
  for (const [name, Class] of Object.entries(clinic.classes)) {
    const error = new Class({ details: DETAILS[name] })
    const answer = errorResponse(error)
    const parsed = await parseErrorResponse(answer.clone())
    rows[name] = [
      error instanceof Class,
      parsed instanceof Class,
      Class.name,
      verdictOf(error),
      verdictOf(parsed),
      await answer.text(),
    ]
  }
  const body = '{"message":"Gone","error":"PARCEL_LOST","status":410}'
  const unknown = await parseErrorResponse(
    new Response(body, { status: 410, headers: { 'Content-Type': 'application/json' } }),
  )
  const html = await parseErrorResponse(new Response('<h1>Bad gateway</h1>', { status: 502 }))
  const unreached = await safe(async () => {
    throw new TypeError('fetch failed')
  })
  let caught
  try {
    throw made.subclass
  } catch (thrown) {
    caught = thrown instanceof SlotUnavailableError && thrown.times
  }
  const verdicts = Object.fromEntries(
    Object.entries({ ...made, unknown, html, unreached: unreached.error }).map(([name, error]) => [
      name,
      verdictOf(error),
    ]),
  )
  return { rows, verdicts, caught, foreign: toApiError(new Error('Mine')).error }
}

globalThis.reported = report()
