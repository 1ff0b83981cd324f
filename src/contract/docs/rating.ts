export const ratingDocs = {
  RATING_NOT_FOUND: {
    causes: [
      'Nobody has rated the appointment yet.',
      'The request has the id of the appointment instead of its rating.',
      'The rating was made in another environment or before the database was replaced.',
    ],
    fix: 'Use `data.id` from the answer of `POST /appointments/{id}/rating`. If there is no rating yet, show that instead of an error. Do not retry before the patient has rated the appointment.',
  },
  INVALID_RATING_VALUE: {
    causes: [
      'The scale of the form starts at 0 or ends above 5.',
      'The form allows half stars, such as `4.5`.',
      'The patient sent the form without choosing a star, and the application sent `0`.',
    ],
    fix: 'Send `rating` as one of the numbers 1, 2, 3, 4 and 5, and keep the button disabled until the patient has chosen one. Do not round or clamp the value: the patient decides.',
  },
  APPOINTMENT_NOT_COMPLETED: {
    causes: [
      'The consultation is still running, or the doctor has not ended it with `POST /consultations/{id}/end`.',
      'The appointment lies in the future, as `pending` or `confirmed`.',
      'The appointment is `cancelled`, so nobody can ever rate it.',
    ],
    fix: 'Offer the rating only for appointments that `GET /appointments?status=completed` lists. If the visit is over but still `in_progress`, the doctor ends the consultation. Do not retry on a timer: only the doctor completes an appointment.',
  },
  ALREADY_RATED: {
    causes: [
      'The patient rated the appointment earlier, perhaps on another device.',
      'The form was sent twice, or a client retried a rating whose answer was lost.',
    ],
    fix: 'Thank the patient and hide the form: an appointment has one rating, and the first one counts. Do not retry with another value: the API cannot change a rating.',
  },
  CANNOT_RATE_OWN_APPOINTMENT: {
    causes: [
      'The application shows the rating form to the doctor of the appointment.',
      "The request has the doctor's token, for example because doctor and patient use one device.",
    ],
    fix: 'Show the form only to the patient in `patient_id`, and send the token of that patient. Do not retry with the token of the doctor.',
  },
} as const
