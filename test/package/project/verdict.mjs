// What one copy of the package says of a value.
import * as codebook from 'error-codebook'

const handlers = { SLOT_UNAVAILABLE: () => 'slot', DOUBLE_BOOKING: () => 'double', unknown: () => 'unknown' }

export function verdict(error, copy = codebook) {
  return {
    'its class': error instanceof copy.SlotUnavailableError,
    "another row's": error instanceof copy.DoubleBookingError,
    ApiError: error instanceof copy.ApiError,
    HttpError: error instanceof copy.HttpError,
    isApiError: copy.isApiError(error),
    'by name': copy.isApiError(error, 'SLOT_UNAVAILABLE'),
    'by others': copy.isApiError(error, ['DOUBLE_BOOKING']),
    matchError: copy.matchError(error, handlers),
    toApiError: copy.toApiError(error) === error ? 'kept' : copy.toApiError(error).error,
  }
}
