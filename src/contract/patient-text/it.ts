import type { PatientText } from './patient-text'

export const it = {
  INVALID_EMAIL: 'L’indirizzo e-mail non sembra corretto. La preghiamo di controllarlo e riprovare.',
  INVALID_DATE: 'La data non sembra corretta. La preghiamo di controllarla e riprovare.',
  INVALID_PHONE: 'Il numero di telefono non sembra corretto. La preghiamo di controllarlo e riprovare.',
  REQUIRED_FIELD_MISSING: 'Mancano ancora alcune informazioni. La preghiamo di inserirle per continuare.',
  DOCTOR_NOT_FOUND: 'Non siamo riusciti a trovare questo medico. La preghiamo di sceglierne un altro.',
  SLOT_UNAVAILABLE: 'Ci dispiace, questo orario è già prenotato. La preghiamo di sceglierne un altro.',
  DOUBLE_BOOKING:
    'Ci dispiace, il medico non è disponibile in questo orario. La preghiamo di scegliere un altro orario.',
  INVALID_APPOINTMENT_TIME:
    'Questo orario è già passato o non rientra negli orari di visita. La preghiamo di sceglierne un altro.',
  APPOINTMENT_CANNOT_BE_CANCELLED:
    'Questo appuntamento non può più essere annullato. Se ha bisogno di aiuto, contatti la clinica.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Questo appuntamento non può più essere confermato. La preghiamo di controllare i Suoi appuntamenti o di contattare la clinica.',
  CONCURRENT_MODIFICATION:
    'Nel frattempo alcuni dati sono cambiati. La preghiamo di ricaricare la pagina, controllarli e riprovare.',
  RATE_LIMIT_EXCEEDED: 'Ci sono stati molti tentativi in poco tempo. La preghiamo di attendere un momento e riprovare.',
} as const satisfies PatientText
