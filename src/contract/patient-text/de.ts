import type { PatientText } from './patient-text'

export const de = {
  INVALID_EMAIL:
    'Diese E-Mail-Adresse scheint nicht zu stimmen. Bitte prüfen Sie Ihre Angabe und versuchen Sie es noch einmal.',
  INVALID_DATE: 'Dieses Datum scheint nicht zu stimmen. Bitte prüfen Sie Ihre Angabe und versuchen Sie es noch einmal.',
  INVALID_PHONE:
    'Diese Telefonnummer scheint nicht zu stimmen. Bitte prüfen Sie Ihre Angabe und versuchen Sie es noch einmal.',
  REQUIRED_FIELD_MISSING: 'Es fehlen noch einige Angaben. Bitte ergänzen Sie diese, um fortzufahren.',
  DOCTOR_NOT_FOUND: 'Wir konnten diese Ärztin oder diesen Arzt nicht finden. Bitte treffen Sie eine andere Auswahl.',
  SLOT_UNAVAILABLE: 'Dieser Termin ist leider schon vergeben. Bitte wählen Sie einen anderen.',
  DOUBLE_BOOKING:
    'Die Ärztin oder der Arzt ist zu dieser Zeit leider nicht verfügbar. Bitte wählen Sie eine andere Zeit.',
  INVALID_APPOINTMENT_TIME:
    'Dieser Termin liegt in der Vergangenheit oder außerhalb der Sprechzeiten. Bitte wählen Sie einen anderen.',
  APPOINTMENT_CANNOT_BE_CANCELLED:
    'Dieser Termin kann nicht mehr abgesagt werden. Bei Fragen wenden Sie sich bitte an die Praxis.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Dieser Termin kann nicht mehr bestätigt werden. Bitte sehen Sie in Ihren Terminen nach oder wenden Sie sich an die Praxis.',
  CONCURRENT_MODIFICATION:
    'Inzwischen haben sich einige Angaben geändert. Bitte laden Sie die Seite neu, prüfen Sie die Angaben und versuchen Sie es noch einmal.',
  RATE_LIMIT_EXCEEDED:
    'Es gab in kurzer Zeit sehr viele Versuche. Bitte warten Sie einen Moment und versuchen Sie es noch einmal.',
} as const satisfies PatientText
