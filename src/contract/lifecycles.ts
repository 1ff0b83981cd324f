import type { Lifecycle } from '../core/contract'
import type { errors } from './errors'

type ClinicLifecycle = Lifecycle<keyof typeof errors>

const appointment = {
  initial: 'pending',
  statuses: {
    pending: { meaning: 'Appointment created, awaiting doctor confirmation' },
    confirmed: { meaning: 'Doctor confirmed appointment, ready to proceed' },
    in_progress: { meaning: 'Consultation is currently happening' },
    completed: { meaning: 'Consultation finished successfully' },
    cancelled: { meaning: 'Appointment cancelled by patient or doctor' },
  },
  transitions: {
    pending: ['confirmed', 'cancelled'],
    confirmed: ['in_progress', 'cancelled'],
    in_progress: ['completed', 'cancelled'],
    completed: [],
    cancelled: [],
  },
  requirements: {
    confirmed: [{ role: ['doctor'], refusal: 'ROLE_REQUIRED' }],
    cancelled: [{ role: ['patient', 'doctor'], refusal: 'ROLE_REQUIRED' }],
  },
  refusals: [
    { to: 'cancelled', refusal: 'APPOINTMENT_CANNOT_BE_CANCELLED' },
    { to: 'confirmed', refusal: 'APPOINTMENT_CANNOT_BE_CONFIRMED' },
    { refusal: 'INVALID_STATUS_TRANSITION' },
  ],
  unknownStatus: 'VALIDATION_FAILED',
} as const satisfies ClinicLifecycle

const consultation = {
  initial: 'scheduled',
  statuses: {
    scheduled: { meaning: 'Appointment confirmed, consultation not started' },
    in_progress: { meaning: 'Doctor-patient consultation is happening' },
    completed: { meaning: 'Consultation finished with diagnosis/treatment' },
    cancelled: { meaning: 'Consultation was cancelled' },
  },
  transitions: {
    scheduled: ['in_progress', 'cancelled'],
    in_progress: ['completed', 'cancelled'],
    completed: [],
    cancelled: [],
  },
  requirements: {
    in_progress: [{ role: ['doctor'], refusal: 'ONLY_DOCTOR_CAN_START' }],
    completed: [
      { field: 'diagnosis', refusal: 'MISSING_DIAGNOSIS' },
      { field: 'treatment', refusal: 'MISSING_TREATMENT' },
    ],
  },
  refusals: [
    { from: 'in_progress', to: 'in_progress', refusal: 'CONSULTATION_ALREADY_STARTED' },
    { from: 'completed', to: 'in_progress', refusal: 'CONSULTATION_ALREADY_ENDED' },
    { from: 'completed', to: 'completed', refusal: 'CONSULTATION_ALREADY_ENDED' },
    { from: 'scheduled', to: 'completed', refusal: 'CONSULTATION_NOT_STARTED' },
    { refusal: 'INVALID_CONSULTATION_STATUS' },
  ],
  unknownStatus: 'INVALID_CONSULTATION_STATUS',
} as const satisfies ClinicLifecycle

const prescription = {
  initial: 'active',
  statuses: {
    active: { meaning: 'Prescription is active and valid' },
    completed: { meaning: 'Patient has completed the course' },
    discontinued: { meaning: 'Doctor discontinued the prescription' },
  },
  transitions: {
    active: ['completed', 'discontinued'],
    completed: [],
    discontinued: [],
  },
  requirements: {
    discontinued: [{ role: ['doctor'], refusal: 'ROLE_REQUIRED' }],
  },
  refusals: [{ refusal: 'INVALID_STATUS_TRANSITION' }],
  unknownStatus: 'VALIDATION_FAILED',
  inferred: true,
} as const satisfies ClinicLifecycle

/** Every lifecycle: its statuses, the moves between them, and which row refuses any other. */
export const lifecycles = { appointment, consultation, prescription } as const
