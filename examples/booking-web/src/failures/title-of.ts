import type { AnyApiError, HttpError } from 'error-codebook'
import { matchError } from 'error-codebook/client'

const reasons = {
  'newer-server': 'The clinic has a newer version of this page',
  unlisted: 'Something went wrong at the clinic',
  'corrupt-answer': 'The answer could not be read',
  'no-answer': 'The clinic did not answer',
}

/** What a failure means to a patient, who does not know the names. */
export function titleOf(error: AnyApiError | HttpError): string {
  return matchError(error, {
    RATE_LIMIT_EXCEEDED: () => 'Too many attempts',
    unknown: (unnamed) => reasons[unnamed.reason ?? 'unlisted'],
    default: ({ recovery, status }) => {
      if (recovery === 'transient') return 'The clinic could not do this right now'
      return status < 500 ? 'The clinic refused this' : 'Something went wrong at the clinic'
    },
  })
}
