export type { ApiError } from '../core/api-error'
export type { Codebook, ErrorTable, LocaleOf, NameOf } from '../core/codebook'
export type { Recovery } from '../core/contract'
export type { HeadersLike } from '../core/headers'
export type { HttpError } from '../core/server-http-error'
export type { ErrorMapper } from '../core/to-api-error'
export type { FieldErrors, WireBody } from '../core/wire-error'
export type { RateLimitState } from '../http'
export type {
  ClinicBookingCodebook,
  ClinicBookingCodebookWithoutTexts,
  DefaultCodebook,
  Locale,
} from '../server/default-codebook'
export { type DocplannerAnswer, type DocplannerOptions, docplannerAnswer, docplannerResponse } from './answer'
export {
  appointmentStatusOf,
  type BookedAppointmentStatus,
  type BookingMoves,
  type BookingState,
  bookingStatusOf,
  type DocplannerBookingStatus,
  movedTo,
} from './api/booking-status'
export { docplannerMediaTypes, isDocplannerErrorType } from './api/media-types'
export {
  type DocplannerError,
  type DocplannerErrorMeta,
  parseDocplannerError,
  parseDocplannerResponse,
} from './api/parse-error'
export { type DocplannerRateLimit, parseDocplannerRateLimit } from './api/rate-limit'
export { type DocplannerOperation, docplannerRecovery } from './api/recovery'
export type { AddressOptions } from './callback/access/address-check'
export type { ApiKeyOptions } from './callback/access/api-key'
export { type Approval, approve } from './callback/approval'
export type { CallEndReason } from './callback/deadline'
export type { LateApproval, LateFailure, LateOutcome } from './callback/late'
export type { CallbackContext, DocplannerCallbackOptions, FailedCall, GateHandler } from './callback/options'
export type { RepeatOptions } from './callback/repeat-options'
export {
  type FastifyCallbackApp,
  type FastifyCallbackOptions,
  type FastifyCallbackReply,
  type FastifyCallbackRequest,
  fastifyDocplannerCallback,
} from './callback/servers/fastify'
export { docplannerCallback, type FetchCallbackOptions } from './callback/servers/fetch'
export { type HonoCallbackContext, type HonoCallbackOptions, honoDocplannerCallback } from './callback/servers/hono'
export {
  expressDocplannerCallback,
  type NodeCallbackRequest,
  type NodeCallbackResponse,
  nodeDocplannerCallback,
} from './callback/servers/node'
export { type MemoryStoreOptions, memoryStore } from './callback/stores/memory-store'
export {
  type PostgresClient,
  type PostgresStoreOptions,
  postgresStore,
  postgresStoreSchema,
} from './callback/stores/postgres-store'
export { type RedisClient, type RedisStoreOptions, redisStore } from './callback/stores/redis-store'
export type { CallbackStore, Claim } from './callback/stores/store'
export type { AnswerableErrorName } from './dictionary/answerable'
export { checkSentNumbers, extendSentNumbers, type SentNumbersExtension } from './dictionary/check-sent-numbers'
export { dictionaryCsv } from './dictionary/csv'
export { defineDictionary, parseDictionary } from './dictionary/define'
export { type DictionaryEmail, dictionaryEmail } from './dictionary/email'
export {
  type AnyDictionaryEntry,
  type DictionaryEntry,
  type DictionaryLocale,
  type DictionaryOptions,
  type DictionaryTexts,
  docplannerDictionary,
  patientLocales,
} from './dictionary/entries'
export { dictionaryHtml } from './dictionary/html'
export { dictionaryJson } from './dictionary/json'
export { dictionaryMarkdown } from './dictionary/markdown'
export {
  type NoCodes,
  noCodes,
  noCodesOf,
  type OwnCodes,
  ownCodes,
  ownCodesOf,
  type PartnerCodes,
  partnerCode,
  partnerErrorName,
} from './dictionary/partner-codes'
export type { SentNumber, SentNumbers } from './dictionary/sent-numbers'
export type { DocplannerBooking, DocplannerInsurance } from './events/booking'
export type { DocplannerBreak } from './events/calendar-break'
export type { DocplannerCommercialAddress } from './events/commercial-address'
export { type DocplannerEventHandlers, type DocplannerEventRouter, docplannerEvents } from './events/docplanner-events'
export type {
  AddressData,
  AddressServiceData,
  BookingData,
  BookingMovedData,
  BookingPaymentData,
  BreakData,
  DocplannerEvent,
  DocplannerEventData,
  DocplannerEventName,
  PresenceData,
  UnknownDocplannerEvent,
} from './events/event'
export type { DocplannerOfferedService } from './events/offered-service'
export { docplannerEventNames, parseDocplannerEvent } from './events/parse-event'
export type { DocplannerPaymentStatus } from './events/payment-status'
export type { DocplannerAddressService } from './payloads/address-service'
export type { BookingMovingData, BookingMovingEvent } from './payloads/booking-moving'
export type { CancelingBooking } from './payloads/canceling-booking'
export { parseBookingMoving, parseSlotBooking } from './payloads/parse'
export type { DocplannerPatient } from './payloads/patient'
export type { DocplannerAddress, DocplannerDoctor, DocplannerFacility, DocplannerPlace } from './payloads/place'
export type { SlotBookingData, SlotBookingEvent } from './payloads/slot-booking'
export type { DocplannerActor, VisitBookingRequest } from './payloads/visit-booking-request'
export { type NotificationGap, notificationLifetime, type PullOptions } from './pull/options'
export { pullNotifications } from './pull/pull-notifications'
