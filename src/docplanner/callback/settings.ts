import type { ApiError } from '../../core/api-error'
import { type Codebook, errorOf } from '../../core/codebook'
import { ignoreFailure } from '../../core/ignore-failure'
import type { HttpError } from '../../core/server-http-error'
import { docplannerAnswer } from '../answer'
import { errorToAnswer } from '../error-to-answer'
import { addressCheck } from './access/address-check'
import { apiKeyCheck } from './access/api-key'
import type { CallbackCall } from './call'
import { type CheckedOptions, checkOptions } from './check-options'
import { type ClaimDelivery, createClaimDelivery } from './claim-delivery'
import type { CallEnded } from './deadline'
import type { DocplannerCallbackOptions } from './options'
import type { CallbackReply } from './reply'
import { unavailable } from './unavailable'

/** Everything that one callback works with: its checked options, and the functions made of them. */
export interface CallbackSettings extends CheckedOptions {
  /** @throws HttpError 403 for a wrong address, 401 for a wrong key */
  checkAccess(call: CallbackCall): Promise<void>
  readonly claimDelivery: ClaimDelivery
  /** The error for a call that ended before its answer. */
  deadlineError(cause: CallEnded): ApiError | HttpError
  /** Tells `onError` about a failure. */
  report(thrown: unknown, id?: string | undefined): void
  /** The answer to a failure. Only a gate's is read by a patient, and may become `failureAs`. */
  refusal(thrown: unknown, isGate: boolean): CallbackReply
}

/** Checks the options once, for every call. @throws TypeError for an option that cannot work */
export function createSettings(callbackOptions: DocplannerCallbackOptions<Codebook>): CallbackSettings {
  const options = checkOptions(callbackOptions)
  const { codebook, codes, deadlineAs, failureAs, mappers } = options
  const checkAddress = addressCheck(options)
  const checkKey = apiKeyCheck(options)
  return {
    ...options,
    async checkAccess(call) {
      await checkAddress(call)
      await checkKey(call)
    },
    claimDelivery: createClaimDelivery(options),
    deadlineError(cause) {
      if (deadlineAs !== undefined) return errorOf(codebook, deadlineAs, { cause })
      return unavailable(codebook, 'SERVICE_UNAVAILABLE', cause)
    },
    report(thrown, id) {
      const error = errorToAnswer(thrown, codebook, mappers)
      ignoreFailure(() => options.onError?.(error, { thrown, id }))
    },
    refusal(thrown, isGate) {
      const answer = docplannerAnswer(thrown, { codebook, codes, mappers, failureAs: isGate ? failureAs : undefined })
      return { status: answer.status, body: JSON.stringify(answer.body) }
    },
  }
}
