import type { PatientText } from './patient-text'

export const tr = {
  INVALID_EMAIL: 'E-posta adresi doğru görünmüyor. Lütfen kontrol edip tekrar deneyin.',
  INVALID_DATE: 'Tarih doğru görünmüyor. Lütfen kontrol edip tekrar deneyin.',
  INVALID_PHONE: 'Telefon numarası doğru görünmüyor. Lütfen kontrol edip tekrar deneyin.',
  REQUIRED_FIELD_MISSING: 'Bazı bilgiler henüz eksik. Devam etmek için lütfen bu bilgileri tamamlayın.',
  DOCTOR_NOT_FOUND: 'Bu doktoru bulamadık. Lütfen başka bir doktor seçin.',
  SLOT_UNAVAILABLE: 'Üzgünüz, bu saat dolu. Lütfen başka bir saat seçin.',
  DOUBLE_BOOKING: 'Üzgünüz, doktor bu saatte müsait değil. Lütfen başka bir saat seçin.',
  INVALID_APPOINTMENT_TIME:
    'Seçilen saat geçmişte kalmış veya çalışma saatlerinin dışında. Lütfen başka bir saat seçin.',
  APPOINTMENT_CANNOT_BE_CANCELLED:
    'Bu randevu artık iptal edilemiyor. Yardıma ihtiyacınız olursa lütfen klinikle iletişime geçin.',
  APPOINTMENT_CANNOT_BE_CONFIRMED:
    'Bu randevu artık onaylanamıyor. Lütfen randevularınızı kontrol edin veya klinikle iletişime geçin.',
  CONCURRENT_MODIFICATION:
    'Bu sırada bazı bilgiler değişti. Lütfen sayfayı yenileyin, bilgileri kontrol edip tekrar deneyin.',
  RATE_LIMIT_EXCEEDED: 'Kısa sürede çok sayıda deneme yapıldı. Lütfen biraz bekleyip tekrar deneyin.',
} as const satisfies PatientText
