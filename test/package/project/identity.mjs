// Prints what every copy says of every other copy's errors.
import { makers } from './makers.mjs'

const handlers = { SLOT_UNAVAILABLE: () => 'slot', DOUBLE_BOOKING: () => 'double', unknown: () => 'unknown' }

function verdict(checker, error) {
  return {
    own: error instanceof checker.SlotUnavailableError,
    sibling: error instanceof checker.DoubleBookingError,
    ApiError: error instanceof checker.ApiError,
    HttpError: error instanceof checker.HttpError,
    isApiError: checker.isApiError(error),
    named: checker.isApiError(error, 'SLOT_UNAVAILABLE'),
    misnamed: checker.isApiError(error, ['DOUBLE_BOOKING']),
    matched: checker.matchError(error, handlers),
    keptByToApiError: checker.toApiError(error) === error,
  }
}

const verdicts = Object.entries(makers).flatMap(([madeBy, maker]) =>
  Object.entries(makers).map(([checkedBy, checker]) => ({
    madeBy,
    checkedBy,
    row: verdict(checker, new maker.SlotUnavailableError()),
    http: verdict(checker, new maker.HttpError(404)),
    foreign: verdict(checker, Object.assign(new Error('x'), { error: 'SLOT_UNAVAILABLE', code: 3003 })),
  })),
)
console.log(JSON.stringify(verdicts))
