import type { PatientText } from './patient-text'

export const cs = {
  INVALID_EMAIL: 'E-mailová adresa zřejmě není správná. Zkontrolujte ji prosím a zkuste to znovu.',
  INVALID_DATE: 'Datum zřejmě není správné. Zkontrolujte ho prosím a zkuste to znovu.',
  INVALID_PHONE: 'Telefonní číslo zřejmě není správné. Zkontrolujte ho prosím a zkuste to znovu.',
  REQUIRED_FIELD_MISSING: 'Některé údaje ještě chybí. Doplňte je prosím a pokračujte.',
  DOCTOR_NOT_FOUND: 'Tohoto lékaře se nám nepodařilo najít. Vyberte prosím jiného.',
  SLOT_UNAVAILABLE: 'Tento termín je bohužel již obsazený. Vyberte prosím jiný.',
  DOUBLE_BOOKING: 'Lékař bohužel není v tuto dobu k dispozici. Vyberte prosím jiný termín.',
  INVALID_APPOINTMENT_TIME: 'Tento termín již uplynul nebo je mimo ordinační hodiny. Vyberte prosím jiný.',
  APPOINTMENT_CANNOT_BE_CANCELLED: 'Tento termín již nelze zrušit. Potřebujete-li pomoc, obraťte se prosím na kliniku.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Tento termín již nelze potvrdit. Zkontrolujte prosím své termíny nebo se obraťte na kliniku.',
  CONCURRENT_MODIFICATION:
    'Některé údaje se mezitím změnily. Načtěte prosím stránku znovu, zkontrolujte je a zkuste to ještě jednou.',
  RATE_LIMIT_EXCEEDED: 'Během krátké doby proběhlo mnoho pokusů. Chvíli prosím počkejte a zkuste to znovu.',
} as const satisfies PatientText
