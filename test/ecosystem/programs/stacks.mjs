import { captureStackTraces, HttpError, InternalError, SlotUnavailableError } from 'error-codebook'
import { parseErrorBody } from 'error-codebook/client'

const stackOf = ({ stack }) => [typeof stack, `${stack}`.split('\n')[0], /\n\s+at /.test(stack)]
const taken = () => new SlotUnavailableError({ message: 'Taken' })

class TakenTwiceError extends SlotUnavailableError {}

const found = {
  row: stackOf(taken()),
  keys: Object.keys(taken()).includes('stack'),
  subclass: stackOf(new TakenTwiceError({ message: 'Twice' })),
  http: stackOf(new HttpError(404)),
  parsed: stackOf(parseErrorBody({ message: 'Taken', error: 'SLOT_UNAVAILABLE', status: 409 })),
  bug: stackOf(new InternalError()),
  settable: Object.assign(taken(), { stack: 'mine' }).stack,
}
const limit = Error.stackTraceLimit
Error.stackTraceLimit = 0
found.bugWithoutLimit = stackOf(new InternalError())
Error.stackTraceLimit = limit
captureStackTraces()
found.captured = stackOf(taken())
console.log(JSON.stringify(found))
