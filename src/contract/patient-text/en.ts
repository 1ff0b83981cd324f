import type { PatientText } from './patient-text'

export const en = {
  INVALID_EMAIL: 'This email address does not look quite right. Please check it and try again.',
  INVALID_DATE: 'This date does not look quite right. Please check it and try again.',
  INVALID_PHONE: 'This phone number does not look quite right. Please check it and try again.',
  REQUIRED_FIELD_MISSING: 'Some details are still missing. Please fill them in to continue.',
  DOCTOR_NOT_FOUND: 'We could not find this doctor. Please choose another one.',
  SLOT_UNAVAILABLE: 'Sorry, this time is already taken. Please choose another one.',
  DOUBLE_BOOKING: 'Sorry, the doctor is not available at this time. Please choose another time.',
  INVALID_APPOINTMENT_TIME: 'This time has already passed or is outside working hours. Please choose another one.',
  APPOINTMENT_CANNOT_BE_CANCELLED:
    'This appointment can no longer be cancelled. If you need help, please contact the clinic.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'This appointment can no longer be confirmed. Please check your appointments or contact the clinic.',
  CONCURRENT_MODIFICATION:
    'Some details have changed in the meantime. Please reload the page, check them and try again.',
  RATE_LIMIT_EXCEEDED: 'There have been many attempts in a short time. Please wait a little and try again.',
} as const satisfies PatientText
