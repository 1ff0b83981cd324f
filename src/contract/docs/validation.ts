export const validationDocs = {
  VALIDATION_FAILED: {
    causes: [
      'A required field is absent, misspelled or `null`, such as `doctor_id`, `scheduled_at` or `type` in `POST /appointments`.',
      'A field has another type or format, such as `doctor_id` as a string or `scheduled_at` without a time zone.',
      'A value is outside its limits, such as `notes` of more than 1000 characters, `per_page` above 100 or an unknown `status`.',
      'The request has no body, or its JSON is a list or a single value instead of an object.',
    ],
    fix: 'Read `errors`, which lists every wrong field with its texts, correct all of them and send the request again. In a form, show each text beside its field. Do not retry the same input, and do not parse `message`: it does not name the fields.',
  },
  INVALID_EMAIL: {
    causes: [
      'The address has a typing error, such as a space, a missing `@` or a comma instead of a full stop.',
      'The field holds a user name or a phone number.',
      'The field holds a name beside the address, such as `Ana <ana@example.com>`.',
    ],
    fix: 'Trim the spaces around the address, show the text in `errors` beside the field, and let the user correct it. Do not correct the address yourself: the result may belong to someone else.',
  },
  EMAIL_EXISTS: {
    causes: [
      'The user registered earlier and forgot about the account.',
      'The form was sent twice, and the first attempt created the account.',
      'A family member registered with the shared address.',
    ],
    fix: 'The user signs in with this address or registers with another one. Disable the button while a registration is being sent. Do not retry: the address stays taken.',
  },
  INVALID_PASSWORD: {
    causes: [
      'The new password has fewer than 8 characters.',
      'The new password breaks another rule, which the text in `errors` states.',
      'The application trimmed or truncated the password before it sent it.',
    ],
    fix: 'The user chooses another password that fits every text in `errors`. State the rules beside the field before the first attempt. Do not change the password in code, and do not log it.',
  },
  INVALID_DATE: {
    causes: [
      'The date has another form than `YYYY-MM-DD`, such as `31/12/2024`.',
      'The day does not exist, such as `2025-02-30`.',
      'A date and time has no time zone, such as `2024-12-25T10:00:00` without the final `Z`.',
      "The application formatted the date in the user's locale or sent the text `Invalid Date`.",
    ],
    fix: 'Send a date as `YYYY-MM-DD`, and a date and time in ISO 8601 with its time zone, such as `2024-12-25T10:00:00Z`. If the user typed it, show the text in `errors` and let the user correct it. Do not swap day and month to make a date fit.',
    see: ['https://www.rfc-editor.org/rfc/rfc3339#section-5.6'],
  },
  INVALID_PHONE: {
    causes: [
      'Digits are missing, or two numbers are in one field.',
      'The country code is missing or lacks its `+`.',
      'The number contains letters or an extension.',
    ],
    fix: 'Show the text in `errors` and let the user correct the number, best in international form with `+` and the country code. Do not guess the country code: the clinic would call a stranger.',
    see: ['https://www.itu.int/rec/T-REC-E.164'],
  },
  REQUIRED_FIELD_MISSING: {
    causes: [
      'The form of `POST /files` has no part named `file`.',
      'The `file` part has no file name, so it counts as text.',
      'The application built the form before the user chose a file, so the part holds the text `undefined`.',
    ],
    fix: 'Add the field that `errors` names; for `POST /files`, append the file itself to a `FormData` as `file`. Keep the button disabled until every required field has a value. Do not append the name or the path of the file instead: they are text.',
    see: ['https://developer.mozilla.org/en-US/docs/Web/API/FormData/append'],
  },
} as const
