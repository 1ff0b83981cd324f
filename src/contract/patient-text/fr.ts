import type { PatientText } from './patient-text'

export const fr = {
  INVALID_EMAIL: 'Cette adresse e-mail ne semble pas correcte. Veuillez la vérifier et réessayer.',
  INVALID_DATE: 'Cette date ne semble pas correcte. Veuillez la vérifier et réessayer.',
  INVALID_PHONE: 'Ce numéro de téléphone ne semble pas correct. Veuillez le vérifier et réessayer.',
  REQUIRED_FIELD_MISSING: 'Il manque encore quelques informations. Veuillez les compléter pour continuer.',
  DOCTOR_NOT_FOUND: 'Nous n’avons pas trouvé ce médecin. Veuillez en choisir un autre.',
  SLOT_UNAVAILABLE: 'Nous sommes désolés, ce créneau est déjà réservé. Veuillez en choisir un autre.',
  DOUBLE_BOOKING:
    'Nous sommes désolés, le médecin n’est pas disponible à cette heure. Veuillez choisir un autre créneau.',
  INVALID_APPOINTMENT_TIME:
    'Ce créneau est déjà passé ou se situe en dehors des heures de consultation. Veuillez en choisir un autre.',
  APPOINTMENT_CANNOT_BE_CANCELLED:
    'Ce rendez-vous ne peut plus être annulé. Si vous avez besoin d’aide, veuillez contacter le cabinet.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Ce rendez-vous ne peut plus être confirmé. Veuillez consulter vos rendez-vous ou contacter le cabinet.',
  CONCURRENT_MODIFICATION:
    'Certaines informations ont changé entre-temps. Veuillez recharger la page, les vérifier et réessayer.',
  RATE_LIMIT_EXCEEDED:
    'Il y a eu de nombreuses tentatives en peu de temps. Veuillez patienter un instant et réessayer.',
} as const satisfies PatientText
