// Prints the names that an error shows in logs, for every copy.
import { makers } from './makers.mjs'

const names = Object.entries(makers).map(([madeBy, { SlotUnavailableError, InternalError, HttpError }]) => {
  const error = new SlotUnavailableError()
  return {
    madeBy,
    className: SlotUnavailableError.name,
    constructorName: error.constructor.name,
    name: error.name,
    text: String(error),
    stackStart: new InternalError().stack.split('\n')[0],
    httpError: [HttpError.name, String(new HttpError(502))],
    json: JSON.stringify(error),
  }
})
console.log(JSON.stringify(names))
