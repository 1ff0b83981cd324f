import type { Operation } from '../core/contract'
import { appointmentTypes } from './conventions'
import type { errors } from './errors'

type ClinicOperation = Operation<keyof typeof errors>

/** What any operation may answer, whatever it does. */
const any = ['RATE_LIMIT_EXCEEDED', 'DATABASE_ERROR', 'SERVICE_UNAVAILABLE', 'INTERNAL_ERROR'] as const

const authenticated = ['INVALID_TOKEN', 'TOKEN_EXPIRED', 'MISSING_TOKEN', ...any] as const

/** What an operation that changes a row in the database may answer besides. */
const write = ['CONCURRENT_MODIFICATION', 'LOCK_TIMEOUT', 'TRANSACTION_FAILED', ...authenticated] as const

/** Every endpoint: where it is, what success looks like, and which rows it may answer with. */
export const operations = {
  bookAppointment: {
    method: 'POST',
    path: '/appointments',
    summary: 'Book an appointment with a doctor',
    success: 201,
    errors: [
      'VALIDATION_FAILED',
      'DOCTOR_NOT_FOUND',
      'SLOT_UNAVAILABLE',
      'DOUBLE_BOOKING',
      'INVALID_APPOINTMENT_TIME',
      'ROLE_REQUIRED',
      ...write,
    ],
    body: {
      doctor_id: 'id',
      scheduled_at: 'instant',
      type: { oneOf: appointmentTypes },
      notes: { type: 'text', maxLength: 1000, optional: true },
    },
  },
  listAppointments: {
    method: 'GET',
    path: '/appointments',
    summary: 'List the appointments that the caller may see, filtered and paginated',
    success: 200,
    errors: ['VALIDATION_FAILED', ...authenticated],
    query: {
      status: { statusOf: 'appointment', optional: true },
      doctor_id: 'id?',
      date_from: 'date?',
      date_to: 'date?',
      type: { oneOf: appointmentTypes, optional: true },
    },
  },
  confirmAppointment: {
    method: 'POST',
    path: '/appointments/{id}/confirm',
    summary: 'Confirm a pending appointment',
    success: 200,
    errors: [
      'ROLE_REQUIRED',
      'RESOURCE_ACCESS_DENIED',
      'APPOINTMENT_NOT_FOUND',
      'APPOINTMENT_CANNOT_BE_CONFIRMED',
      ...write,
    ],
  },
  cancelAppointment: {
    method: 'POST',
    path: '/appointments/{id}/cancel',
    summary: 'Cancel an appointment that is not finished',
    success: 200,
    errors: [
      'ROLE_REQUIRED',
      'RESOURCE_ACCESS_DENIED',
      'APPOINTMENT_NOT_FOUND',
      'APPOINTMENT_CANNOT_BE_CANCELLED',
      ...write,
    ],
  },
  listConsultations: {
    method: 'GET',
    path: '/consultations',
    summary: 'List the consultations that the caller may see, filtered and capped',
    success: 200,
    errors: ['VALIDATION_FAILED', ...authenticated],
    query: {
      status: { statusOf: 'consultation', optional: true },
      doctor_id: 'id?',
      limit: { type: 'integer', minimum: 1, maximum: 100, optional: true },
    },
  },
  startConsultation: {
    method: 'POST',
    path: '/consultations/{id}/start',
    summary: 'Start a scheduled consultation',
    success: 200,
    errors: [
      'RESOURCE_ACCESS_DENIED',
      'CONSULTATION_NOT_FOUND',
      'INVALID_CONSULTATION_STATUS',
      'CONSULTATION_ALREADY_STARTED',
      'CONSULTATION_ALREADY_ENDED',
      'ONLY_DOCTOR_CAN_START',
      ...write,
    ],
  },
  endConsultation: {
    method: 'POST',
    path: '/consultations/{id}/end',
    summary: 'End a consultation in progress with its diagnosis and treatment',
    success: 200,
    errors: [
      'VALIDATION_FAILED',
      'ROLE_REQUIRED',
      'RESOURCE_ACCESS_DENIED',
      'CONSULTATION_NOT_FOUND',
      'INVALID_CONSULTATION_STATUS',
      'CONSULTATION_NOT_STARTED',
      'CONSULTATION_ALREADY_ENDED',
      'MISSING_DIAGNOSIS',
      'MISSING_TREATMENT',
      ...write,
    ],
  },
  prescribe: {
    method: 'POST',
    path: '/consultations/{id}/prescriptions',
    summary: 'Prescribe a medication in a consultation',
    success: 201,
    errors: [
      'VALIDATION_FAILED',
      'ROLE_REQUIRED',
      'RESOURCE_ACCESS_DENIED',
      'CONSULTATION_NOT_FOUND',
      'CONSULTATION_NOT_STARTED',
      'INVALID_CONSULTATION_STATUS',
      'INVALID_DOSAGE',
      'INVALID_MEDICATION',
      'INVALID_DURATION',
      ...write,
    ],
  },
  updatePrescription: {
    method: 'PATCH',
    path: '/prescriptions/{id}',
    summary: 'Complete or discontinue a prescription',
    success: 200,
    errors: [
      'VALIDATION_FAILED',
      'ROLE_REQUIRED',
      'RESOURCE_ACCESS_DENIED',
      'PRESCRIPTION_NOT_FOUND',
      'INVALID_STATUS_TRANSITION',
      ...write,
    ],
  },
  rateAppointment: {
    method: 'POST',
    path: '/appointments/{id}/rating',
    summary: 'Rate a completed appointment',
    success: 201,
    errors: [
      'VALIDATION_FAILED',
      'RESOURCE_ACCESS_DENIED',
      'APPOINTMENT_NOT_FOUND',
      'INVALID_RATING_VALUE',
      'APPOINTMENT_NOT_COMPLETED',
      'ALREADY_RATED',
      'CANNOT_RATE_OWN_APPOINTMENT',
      ...write,
    ],
  },
  uploadFile: {
    method: 'POST',
    path: '/files',
    summary: 'Upload an image or a PDF',
    success: 201,
    errors: [
      'REQUIRED_FIELD_MISSING',
      'INVALID_FILE_TYPE',
      'FILE_TOO_LARGE',
      'FILE_UPLOAD_FAILED',
      'INVALID_IMAGE',
      ...write,
    ],
  },
  downloadFile: {
    method: 'GET',
    path: '/files/{id}',
    summary: 'Download a file of one’s own',
    success: 200,
    errors: ['FILE_NOT_FOUND', 'RESOURCE_ACCESS_DENIED', ...authenticated],
  },
} as const satisfies Record<string, ClinicOperation>
