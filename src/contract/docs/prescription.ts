export const prescriptionDocs = {
  PRESCRIPTION_NOT_FOUND: {
    causes: [
      'The `{id}` in `PATCH /prescriptions/{id}` is the id of the consultation.',
      'The `{id}` in `PATCH /prescriptions/{id}` is not a positive whole number.',
      'The prescription was made in another environment or before the database was replaced.',
    ],
    fix: 'Use `data.id` from the answer of `POST /consultations/{id}/prescriptions`, and keep it with the consultation. Do not create a second prescription to get an id: both would be active.',
  },
  INVALID_DOSAGE: {
    causes: [
      '`dosage` has an amount without a unit, or a unit without an amount.',
      '`dosage` has a unit that the API does not know, such as `pills` instead of `tablets`.',
      '`dosage` also says how often to take the medication, such as `500 mg twice a day`.',
      'The amount has a decimal comma, such as `2,5 ml` instead of `2.5 ml`.',
    ],
    fix: 'Send `dosage` as one amount and one unit, such as `500 mg`, and offer the units as a list. The doctor corrects the value. Do not convert the amount in code: a wrong unit harms the patient.',
  },
  INVALID_MEDICATION: {
    causes: [
      '`medication` is spelled differently from the list of the clinic, which also compares upper and lower case.',
      '`medication` contains the strength, such as `Ibuprofen 400`, which belongs in `dosage`.',
      '`medication` is a brand name, and the list has the active ingredient.',
      'The clinic does not have the medication on its list.',
    ],
    fix: 'The doctor chooses a medication from the list of the clinic; offer it as a choice instead of free text. If one is missing there, the operator adds it. Do not replace the medication by a similar one in code.',
  },
  INVALID_DURATION: {
    causes: [
      '`duration` is a number without a unit, such as `7`.',
      '`duration` has another unit than days, weeks or months, or has no space before it, such as `7days`.',
      '`duration` is a range or a condition, such as `7-10 days` or `until better`.',
    ],
    fix: 'Send `duration` as a whole number from 1, a space and days, weeks or months, such as `7 days`. In a form, use a number field and a list of units. Do not choose a default for the doctor.',
  },
} as const
