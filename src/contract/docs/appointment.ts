export const appointmentDocs = {
  DOCTOR_NOT_FOUND: {
    causes: [
      'The `doctor_id` comes from an old list, and the doctor has left the clinic.',
      'The `doctor_id` is a fixed number from an example or from another environment.',
      'The request has the id of a patient or an appointment in `doctor_id`.',
    ],
    fix: 'Load the doctors again and let the patient choose one. In code, take `doctor_id` from the API and not from a constant. Do not retry, and do not book with another doctor without asking the patient.',
  },
  APPOINTMENT_NOT_FOUND: {
    causes: [
      'The `{id}` in the path belongs to something else, such as a consultation, whose appointment is in `appointment_id`.',
      'The `{id}` in the path is not a positive whole number, such as `undefined` or `null` from an empty variable.',
      'The appointment was booked in another environment or before the database was replaced.',
    ],
    fix: 'Take the id from `data.id` of the booking or from `GET /appointments`, which lists the appointments that the caller may see. Do not retry with the same id: the answer stays the same.',
  },
  SLOT_UNAVAILABLE: {
    causes: [
      'Another patient booked the same doctor at the same `scheduled_at` while the form was open.',
      'The page shows free times that it loaded a while ago.',
      'The booking was sent twice without an `Idempotency-Key`, and the first attempt succeeded.',
    ],
    fix: 'Load the free times again and let the patient choose another one. If an earlier attempt had no answer, look for it in `GET /appointments` first. Do not send the same time again, and do not choose a time for the patient.',
  },
  DOUBLE_BOOKING: {
    causes: [
      '`scheduled_at` lies between two offered times, so the appointment overlaps the one before or after it.',
      "Another patient booked a time that overlaps this one while the form was open, or the doctor's calendar changed.",
      'The offset in `scheduled_at` is wrong, so it means another time than the patient chose.',
    ],
    fix: 'Offer only start times that are free for the whole appointment, and let the patient choose another one. Check that `scheduled_at` has the right offset or is in UTC with `Z`. Do not move the time by a few minutes and retry.',
  },
  INVALID_APPOINTMENT_TIME: {
    causes: [
      '`scheduled_at` passed while the patient filled in the form.',
      'The appointment starts before the clinic opens or ends after it closes.',
      'The application sent a local time with `Z`, so the offset to UTC moved the appointment out of the working hours.',
      'The request is a copied example whose date has passed.',
    ],
    fix: 'Read the text in `errors.scheduled_at` and let the patient choose a later time within working hours. Convert local times to UTC before you write `Z`. Do not retry the same time, and do not trust the clock of the device: the server compares with its own.',
  },
  APPOINTMENT_CANNOT_BE_CANCELLED: {
    causes: [
      'The appointment is `cancelled` already, for example by the other party or by an earlier attempt.',
      'The appointment is `completed`, because its consultation ended.',
      'The page offers the button for a status that it loaded a while ago.',
    ],
    fix: 'Load the appointment again and show its status, which `details.from` holds too; if it is `cancelled`, there is nothing left to do. Offer the button only while the status is `pending`, `confirmed` or `in_progress`. Do not retry: no status leads out of `completed` or `cancelled`.',
  },
  APPOINTMENT_CANNOT_BE_CONFIRMED: {
    causes: [
      'The appointment is `confirmed` already, for example by a second click or in another window.',
      'The patient cancelled the appointment before the doctor confirmed it.',
      'The consultation has begun or ended, so the appointment is `in_progress` or `completed`.',
    ],
    fix: 'Load the appointment again and show its status, which `details.from` holds too. Offer the button to doctors only while the status is `pending`; after a cancellation, the patient books again. Do not retry: a status never returns to `pending`.',
  },
  INVALID_STATUS_TRANSITION: {
    causes: [
      '`PATCH /prescriptions/{id}` changes a prescription that is `completed` or `discontinued` already.',
      '`PATCH /prescriptions/{id}` sets the status to `active`, which a prescription has only at first.',
      'The request was sent twice, and the first attempt made the change.',
      'A server moves an appointment to `in_progress` or `completed` out of order.',
    ],
    fix: 'Compare `details.from` with `details.to`: if they are equal, the change is made already, else choose a status from `details.allowed`. If that list is empty, the status is final, and a new prescription is needed. Do not retry the same change.',
  },
} as const
