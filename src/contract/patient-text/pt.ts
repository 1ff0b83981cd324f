import type { PatientText } from './patient-text'

export const pt = {
  INVALID_EMAIL: 'O endereço de e-mail não parece estar correto. Por favor, verifique-o e tente novamente.',
  INVALID_DATE: 'A data não parece estar correta. Por favor, verifique-a e tente novamente.',
  INVALID_PHONE: 'O número de telefone não parece estar correto. Por favor, verifique-o e tente novamente.',
  REQUIRED_FIELD_MISSING: 'Ainda faltam alguns dados. Por favor, preencha-os para continuar.',
  DOCTOR_NOT_FOUND: 'Não conseguimos encontrar este médico. Por favor, escolha outro.',
  SLOT_UNAVAILABLE: 'Lamentamos, mas este horário já está reservado. Por favor, escolha outro.',
  DOUBLE_BOOKING: 'Lamentamos, mas o médico não está disponível neste horário. Por favor, escolha outro horário.',
  INVALID_APPOINTMENT_TIME: 'Este horário já passou ou está fora do período de atendimento. Por favor, escolha outro.',
  APPOINTMENT_CANNOT_BE_CANCELLED: 'Esta consulta já não pode ser cancelada. Se precisar de ajuda, contacte a clínica.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Esta consulta já não pode ser confirmada. Por favor, verifique as suas consultas ou contacte a clínica.',
  CONCURRENT_MODIFICATION:
    'Entretanto, alguns dados foram alterados. Por favor, recarregue a página, verifique-os e tente novamente.',
  RATE_LIMIT_EXCEEDED: 'Houve muitas tentativas em pouco tempo. Por favor, aguarde um momento e tente novamente.',
} as const satisfies PatientText
