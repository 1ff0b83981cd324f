import type { CategoryRow, ErrorRow } from '../core/contract'

/** The blocks of codes, both ends included. */
export const categories = {
  authentication: { title: 'Authentication', range: [1000, 1099] },
  validation: { title: 'Validation', range: [2000, 2099] },
  appointment: { title: 'Appointment', range: [3000, 3099] },
  consultation: { title: 'Consultation', range: [4000, 4099] },
  prescription: { title: 'Prescription', range: [5000, 5099] },
  rating: { title: 'Rating', range: [6000, 6099] },
  business: { title: 'Business Logic', range: [7000, 7099] },
  file: { title: 'File/Media', range: [8000, 8099] },
  system: { title: 'System', range: [9000, 9099] },
} as const satisfies Record<string, CategoryRow>

/** The refused move, and the statuses that may follow. An unknown status is text, and prescriptions share a row with appointments. */
const anyMove = { from: 'text?', to: 'text?', allowed: { listOf: 'text', optional: true } } as const

/** What may be done instead of a refused move of an appointment. */
const appointmentMove = {
  from: { statusOf: 'appointment', optional: true },
  allowed: { listOf: { statusOf: 'appointment' }, optional: true },
} as const

/** What may be done instead of a refused move of a consultation. */
const consultationMove = {
  from: { statusOf: 'consultation', optional: true },
  allowed: { listOf: { statusOf: 'consultation' }, optional: true },
} as const

/** Every error of the clinic's API, by name. To add one: docs/contributing.md. */
export const errors = {
  INVALID_CREDENTIALS: { code: 1001, status: 401, recovery: 'correctable', meaning: 'Email or password incorrect', message: 'Invalid credentials provided' },
  INVALID_TOKEN: { code: 1002, status: 401, recovery: 'correctable', meaning: 'JWT token is invalid or expired' },
  TOKEN_EXPIRED: { code: 1003, status: 401, recovery: 'correctable', meaning: 'Authentication token has expired' },
  MISSING_TOKEN: { code: 1004, status: 401, recovery: 'correctable', meaning: 'Authorization header missing' },
  UNAUTHORIZED_ACTION: { code: 1005, status: 403, recovery: 'terminal', meaning: 'User not authorized for this action' },
  ROLE_REQUIRED: { code: 1006, status: 403, recovery: 'terminal', meaning: 'Specific role required for this endpoint' },

  VALIDATION_FAILED: { code: 2001, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Request validation failed', message: 'Validation failed' },
  INVALID_EMAIL: { code: 2002, status: 422, recovery: 'correctable', carries: ['errors'], text: true, meaning: 'Email format invalid' },
  EMAIL_EXISTS: { code: 2003, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Email already registered' },
  INVALID_PASSWORD: { code: 2004, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Password requirements not met' },
  INVALID_DATE: { code: 2005, status: 422, recovery: 'correctable', carries: ['errors'], text: true, meaning: 'Invalid date format or value' },
  INVALID_PHONE: { code: 2006, status: 422, recovery: 'correctable', carries: ['errors'], text: true, meaning: 'Invalid phone number format' },
  REQUIRED_FIELD_MISSING: { code: 2007, status: 422, recovery: 'correctable', carries: ['errors'], text: true, meaning: 'Required field is missing' },

  DOCTOR_NOT_FOUND: { code: 3001, status: 404, recovery: 'terminal', text: true, meaning: 'Doctor does not exist' },
  APPOINTMENT_NOT_FOUND: { code: 3002, status: 404, recovery: 'terminal', meaning: 'Appointment does not exist' },
  SLOT_UNAVAILABLE: { code: 3003, status: 409, recovery: 'correctable', text: true, meaning: 'Time slot already booked', message: 'Time slot already booked for this doctor' },
  DOUBLE_BOOKING: { code: 3004, status: 409, recovery: 'correctable', text: true, meaning: 'Doctor already has appointment at that time' },
  INVALID_APPOINTMENT_TIME: { code: 3005, status: 422, recovery: 'correctable', carries: ['errors'], text: true, meaning: 'Appointment time is in the past or outside working hours' },
  APPOINTMENT_CANNOT_BE_CANCELLED: { code: 3006, status: 422, recovery: 'terminal', text: true, details: appointmentMove, meaning: 'Appointment cannot be cancelled in current status' },
  APPOINTMENT_CANNOT_BE_CONFIRMED: { code: 3007, status: 422, recovery: 'terminal', text: true, details: appointmentMove, meaning: 'Appointment cannot be confirmed in current status' },
  INVALID_STATUS_TRANSITION: { code: 3008, status: 422, recovery: 'terminal', details: anyMove, meaning: 'Cannot transition from current status to requested status' },

  CONSULTATION_NOT_FOUND: { code: 4001, status: 404, recovery: 'terminal', meaning: 'Consultation does not exist' },
  INVALID_CONSULTATION_STATUS: { code: 4002, status: 422, recovery: 'terminal', details: anyMove, meaning: 'Consultation status is invalid' },
  CONSULTATION_ALREADY_STARTED: { code: 4003, status: 422, recovery: 'terminal', details: consultationMove, meaning: 'Consultation is already in progress' },
  CONSULTATION_NOT_STARTED: { code: 4004, status: 422, recovery: 'terminal', details: consultationMove, meaning: 'Consultation has not started yet' },
  CONSULTATION_ALREADY_ENDED: { code: 4005, status: 422, recovery: 'terminal', details: consultationMove, meaning: 'Consultation is already completed' },
  MISSING_DIAGNOSIS: { code: 4006, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Diagnosis is required to end consultation' },
  MISSING_TREATMENT: { code: 4007, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Treatment is required to end consultation' },
  ONLY_DOCTOR_CAN_START: { code: 4008, status: 403, recovery: 'terminal', meaning: 'Only doctor can start consultation' },

  PRESCRIPTION_NOT_FOUND: { code: 5001, status: 404, recovery: 'terminal', meaning: 'Prescription does not exist' },
  INVALID_DOSAGE: { code: 5002, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Dosage format is invalid' },
  INVALID_MEDICATION: { code: 5003, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Medication is not available' },
  INVALID_DURATION: { code: 5004, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Duration format is invalid' },

  RATING_NOT_FOUND: { code: 6001, status: 404, recovery: 'terminal', meaning: 'Rating does not exist' },
  INVALID_RATING_VALUE: { code: 6002, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Rating must be between 1-5', message: 'Rating must be between 1 and 5' },
  APPOINTMENT_NOT_COMPLETED: { code: 6003, status: 422, recovery: 'terminal', meaning: 'Can only rate completed appointments' },
  ALREADY_RATED: { code: 6004, status: 422, recovery: 'terminal', meaning: 'You have already rated this appointment' },
  CANNOT_RATE_OWN_APPOINTMENT: { code: 6005, status: 422, recovery: 'terminal', meaning: 'Doctors cannot rate their own appointments' },

  INSUFFICIENT_PERMISSIONS: { code: 7001, status: 403, recovery: 'terminal', meaning: 'User lacks required permissions' },
  RESOURCE_ACCESS_DENIED: { code: 7002, status: 403, recovery: 'terminal', meaning: "Cannot access other user's resource" },
  CONCURRENT_MODIFICATION: { code: 7003, status: 409, recovery: 'correctable', text: true, meaning: 'Resource was modified by another request' },
  LOCK_TIMEOUT: { code: 7004, status: 500, recovery: 'transient', carries: ['retryAfter'], meaning: 'Database lock timeout (retry later)' },
  TRANSACTION_FAILED: { code: 7005, status: 500, recovery: 'transient', carries: ['retryAfter'], meaning: 'Database transaction failed' },
  CACHE_ERROR: { code: 7006, status: 500, recovery: 'transient', carries: ['retryAfter'], meaning: 'Cache operation failed' },
  RATE_LIMIT_EXCEEDED: { code: 7007, status: 429, recovery: 'transient', carries: ['retryAfter'], text: true, meaning: 'Too many requests, please retry later', message: 'Too many requests from this IP, please retry later' },

  FILE_NOT_FOUND: { code: 8001, status: 404, recovery: 'terminal', meaning: 'Requested file does not exist' },
  INVALID_FILE_TYPE: { code: 8002, status: 422, recovery: 'correctable', carries: ['errors'], details: { allowed: { listOf: 'text', optional: true } }, meaning: 'File type not allowed' },
  FILE_TOO_LARGE: { code: 8003, status: 422, recovery: 'correctable', carries: ['errors'], details: { maximum_bytes: 'integer?' }, meaning: 'File exceeds maximum size' },
  FILE_UPLOAD_FAILED: { code: 8004, status: 500, recovery: 'transient', carries: ['retryAfter'], meaning: 'File upload failed' },
  INVALID_IMAGE: { code: 8005, status: 422, recovery: 'correctable', carries: ['errors'], meaning: 'Image is corrupted or invalid' },

  DATABASE_ERROR: { code: 9001, status: 500, recovery: 'transient', carries: ['retryAfter'], meaning: 'Database operation failed' },
  SERVICE_UNAVAILABLE: { code: 9002, status: 503, recovery: 'transient', carries: ['retryAfter'], meaning: 'External service is unavailable' },
  INTERNAL_ERROR: { code: 9003, status: 500, recovery: 'terminal', meaning: 'Unexpected internal error' },
  CONFIG_ERROR: { code: 9004, status: 500, recovery: 'terminal', audience: 'internal', meaning: 'Application configuration error' },
  CACHE_UNAVAILABLE: { code: 9005, status: 503, recovery: 'transient', carries: ['retryAfter'], meaning: 'Cache service is unavailable' },
} as const satisfies Record<string, ErrorRow>
