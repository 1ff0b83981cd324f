import type { PatientText } from './patient-text'

export const pl = {
  INVALID_EMAIL: 'Adres e-mail wygląda na nieprawidłowy. Prosimy go sprawdzić i spróbować ponownie.',
  INVALID_DATE: 'Data wygląda na nieprawidłową. Prosimy ją sprawdzić i spróbować ponownie.',
  INVALID_PHONE: 'Numer telefonu wygląda na nieprawidłowy. Prosimy go sprawdzić i spróbować ponownie.',
  REQUIRED_FIELD_MISSING: 'Brakuje jeszcze niektórych danych. Prosimy je uzupełnić, aby przejść dalej.',
  DOCTOR_NOT_FOUND: 'Nie udało nam się znaleźć tego lekarza. Prosimy wybrać innego.',
  SLOT_UNAVAILABLE: 'Przepraszamy, ten termin jest już zajęty. Prosimy wybrać inny.',
  DOUBLE_BOOKING: 'Przepraszamy, lekarz nie jest dostępny w tym czasie. Prosimy wybrać inny termin.',
  INVALID_APPOINTMENT_TIME: 'Ten termin już minął lub wypada poza godzinami przyjęć. Prosimy wybrać inny.',
  APPOINTMENT_CANNOT_BE_CANCELLED: 'Tej wizyty nie można już odwołać. W razie pytań prosimy o kontakt z placówką.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Tej wizyty nie można już potwierdzić. Prosimy sprawdzić listę wizyt lub skontaktować się z placówką.',
  CONCURRENT_MODIFICATION:
    'W międzyczasie niektóre dane się zmieniły. Prosimy odświeżyć stronę, sprawdzić je i spróbować ponownie.',
  RATE_LIMIT_EXCEEDED: 'W krótkim czasie podjęto wiele prób. Prosimy chwilę odczekać i spróbować ponownie.',
} as const satisfies PatientText
