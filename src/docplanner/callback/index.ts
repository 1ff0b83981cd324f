export type { ApiError } from '../../core/api-error'
export type { Codebook, NameOf } from '../../core/codebook'
export type { HttpError } from '../../core/server-http-error'
export type { ErrorMapper } from '../../core/to-api-error'
export type { FieldErrors, WireBody } from '../../core/wire-error'
export type { ClinicBookingCodebookWithoutTexts, DefaultCodebook } from '../../server/default-codebook'
export { type DocplannerAnswer, type DocplannerOptions, docplannerAnswer, docplannerResponse } from '../answer'
export type { AnswerableErrorName } from '../dictionary/answerable'
export type { PartnerCodes } from '../dictionary/partner-codes'
export type { DocplannerAddressService } from '../payloads/address-service'
export type { BookingMovingData, BookingMovingEvent } from '../payloads/booking-moving'
export type { CancelingBooking } from '../payloads/canceling-booking'
export { parseBookingMoving, parseSlotBooking } from '../payloads/parse'
export type { DocplannerPatient } from '../payloads/patient'
export type { DocplannerAddress, DocplannerDoctor, DocplannerFacility, DocplannerPlace } from '../payloads/place'
export type { SlotBookingData, SlotBookingEvent } from '../payloads/slot-booking'
export type { DocplannerActor, VisitBookingRequest } from '../payloads/visit-booking-request'
export type { AddressOptions } from './access/address-check'
export type { ApiKeyOptions } from './access/api-key'
export { type Approval, approve } from './approval'
export type { CallEndReason } from './deadline'
export type { LateApproval, LateFailure, LateOutcome } from './late'
export type { CallbackContext, DocplannerCallbackOptions, FailedCall, GateHandler } from './options'
export type { RepeatOptions } from './repeat-options'
export {
  type FastifyCallbackApp,
  type FastifyCallbackOptions,
  type FastifyCallbackReply,
  type FastifyCallbackRequest,
  fastifyDocplannerCallback,
} from './servers/fastify'
export { docplannerCallback, type FetchCallbackOptions } from './servers/fetch'
export { type HonoCallbackContext, type HonoCallbackOptions, honoDocplannerCallback } from './servers/hono'
export {
  expressDocplannerCallback,
  type NodeCallbackRequest,
  type NodeCallbackResponse,
  nodeDocplannerCallback,
} from './servers/node'
export { type MemoryStoreOptions, memoryStore } from './stores/memory-store'
export {
  type PostgresClient,
  type PostgresStoreOptions,
  postgresStore,
  postgresStoreSchema,
} from './stores/postgres-store'
export { type RedisClient, type RedisStoreOptions, redisStore } from './stores/redis-store'
export type { CallbackStore, Claim } from './stores/store'
