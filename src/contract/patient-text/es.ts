import type { PatientText } from './patient-text'

export const es = {
  INVALID_EMAIL:
    'Parece que la dirección de correo electrónico no es correcta. Por favor, revísela e inténtelo de nuevo.',
  INVALID_DATE: 'Parece que la fecha no es correcta. Por favor, revísela e inténtelo de nuevo.',
  INVALID_PHONE: 'Parece que el número de teléfono no es correcto. Por favor, revíselo e inténtelo de nuevo.',
  REQUIRED_FIELD_MISSING: 'Todavía faltan algunos datos. Por favor, complételos para continuar.',
  DOCTOR_NOT_FOUND: 'No hemos podido encontrar a este médico. Por favor, elija otro.',
  SLOT_UNAVAILABLE: 'Lo sentimos, esta hora ya está reservada. Por favor, elija otra.',
  DOUBLE_BOOKING: 'Lo sentimos, el médico no está disponible a esta hora. Por favor, elija otra hora.',
  INVALID_APPOINTMENT_TIME: 'Esta hora ya ha pasado o está fuera del horario de consulta. Por favor, elija otra.',
  APPOINTMENT_CANNOT_BE_CANCELLED:
    'Esta cita ya no se puede cancelar. Si necesita ayuda, póngase en contacto con la clínica.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Esta cita ya no se puede confirmar. Por favor, consulte sus citas o póngase en contacto con la clínica.',
  CONCURRENT_MODIFICATION:
    'Algunos datos han cambiado mientras tanto. Por favor, vuelva a cargar la página, revíselos e inténtelo de nuevo.',
  RATE_LIMIT_EXCEEDED: 'Ha habido muchos intentos en poco tiempo. Por favor, espere un poco e inténtelo de nuevo.',
} as const satisfies PatientText
