export const consultationDocs = {
  CONSULTATION_NOT_FOUND: {
    causes: [
      'The `{id}` in the path is the id of the appointment instead of its consultation.',
      'The appointment is still `pending`: its consultation is created when the doctor confirms it.',
      'The `{id}` in the path is not a positive whole number, such as `undefined` from an empty variable.',
      'The consultation belongs to another environment or to a database that was replaced.',
    ],
    fix: 'Find the id with `GET /consultations`, by its `appointment_id`. If there is none, the doctor confirms the appointment first. Do not retry with the same id unless it has been confirmed since.',
  },
  INVALID_CONSULTATION_STATUS: {
    causes: [
      'The consultation is `cancelled`, often together with its appointment, and cannot be started or ended.',
      '`POST /consultations/{id}/prescriptions` was called for a `cancelled` consultation.',
      'A server asks for a status other than `scheduled`, `in_progress`, `completed` and `cancelled`.',
    ],
    fix: 'Load the consultation again and offer only what `details.allowed` or its status permits. After a cancellation, the patient books a new appointment. Do not retry: `cancelled` is final.',
  },
  CONSULTATION_ALREADY_STARTED: {
    causes: [
      'The button was clicked twice, or a client retried a start whose answer was lost.',
      'The doctor started the consultation in another window or on another device.',
    ],
    fix: 'Open the consultation as it is: it is `in_progress`, as the caller wanted. Disable the button after the first click. Do not retry, and do not show this as a failure to the doctor.',
  },
  CONSULTATION_NOT_STARTED: {
    causes: [
      '`POST /consultations/{id}/end` was called while the consultation is `scheduled`.',
      '`POST /consultations/{id}/prescriptions` was called before the doctor started the consultation.',
      'The start failed, and the application did not check its answer.',
    ],
    fix: 'The doctor calls `POST /consultations/{id}/start` first, and the next call waits for a 200 answer. Do not retry before that, and do not start it in the background: `started_at` would be wrong.',
  },
  CONSULTATION_ALREADY_ENDED: {
    causes: [
      'A client sent `POST /consultations/{id}/end` twice, and the first attempt succeeded.',
      'The doctor ended the consultation in another window.',
      'The page offers to start a consultation whose status is `completed`.',
    ],
    fix: 'Load the consultation with `GET /consultations` and compare its `diagnosis` and `treatment` with the ones you sent. For further treatment, the patient books a new appointment. Do not retry: a `completed` consultation cannot be started or ended again.',
  },
  MISSING_DIAGNOSIS: {
    causes: [
      'The doctor ended the consultation before writing a diagnosis.',
      '`diagnosis` in the body of `POST /consultations/{id}/end` is `null`, empty or only spaces.',
      'The body has the diagnosis under another name, such as `notes`.',
    ],
    fix: 'The doctor fills in the diagnosis, and you send it as `diagnosis`. Check `treatment` at the same time, because the API reports this field first if both are missing. Do not send a placeholder: it becomes part of the medical record.',
  },
  MISSING_TREATMENT: {
    causes: [
      'The doctor wrote a diagnosis but no treatment.',
      '`treatment` in the body of `POST /consultations/{id}/end` is `null`, empty or only spaces.',
      'A prescription was made, but it does not fill in `treatment`.',
    ],
    fix: 'The doctor describes the treatment, even if it is only advice or a prescription, and you send it as `treatment` together with `diagnosis`. Do not send only the missing field: nothing of the refused request was stored.',
  },
  ONLY_DOCTOR_CAN_START: {
    causes: [
      'The application shows the start button to the patient of the consultation.',
      'An admin called `POST /consultations/{id}/start`: admins see every consultation but cannot start one.',
      "The request has the patient's token, for example after a change of user in the same browser.",
    ],
    fix: 'Show the button only to the doctor in `doctor_id`, and send the token of that doctor. The patient waits until the status is `in_progress`. Do not retry with the same token.',
  },
} as const
