import { contract as clinicContract } from '../../src/contract'
import { defineContract } from '../../src/core'

/** A laboratory beside the clinic: it takes over the clinic's rows except a few, and adds a range of its own. */
export const lab = defineContract({
  name: 'lab',
  version: '1.1.0',
  since: '1.0.0',
  versionHeader: 'X-Lab-Version',
  fallback: 'INTERNAL_ERROR',
  validation: 'VALIDATION_FAILED',
  extends: [{ contract: clinicContract, from: '../../../src', omit: ['file', 'ALREADY_RATED'] }],
  categories: {
    sample: { title: 'Sample', range: [10000, 10049], recovery: 'terminal' },
    analyzer: { title: 'Analyzer', range: [10050, 10099], status: 503, recovery: 'transient' },
  },
  errors: {
    SAMPLE_NOT_FOUND: { code: 10000, status: 404, meaning: 'No sample has this number' },
    SAMPLE_SPOILED: {
      code: 10001,
      status: 409,
      text: true,
      details: { sample: 'id', stored_at: { type: 'number', optional: true } },
      meaning: 'The sample is too old or too warm to be tested',
      message: 'Sample {sample} is spoiled',
    },
    TEST_NOT_OFFERED: {
      code: 10002,
      status: 422,
      recovery: 'correctable',
      text: true,
      carries: ['errors'],
      meaning: 'The lab does not run this test',
    },
    // The clinic's row of this name is omitted, and this is another one.
    FILE_NOT_FOUND: { code: 10003, status: 404, meaning: 'The lab has no file of this result' },
    ANALYZER_BUSY: {
      code: 10050,
      carries: ['retryAfter'],
      since: '1.1.0',
      meaning: 'Every analyzer is in use',
    },
  },
  lifecycles: {
    sample: {
      initial: 'taken',
      statuses: {
        taken: { meaning: 'On its way to the lab' },
        tested: { meaning: 'The values are known' },
        released: { meaning: 'A doctor has released the values' },
        discarded: { meaning: 'The sample was thrown away' },
      },
      transitions: { taken: ['tested', 'discarded'], tested: ['released'], released: [], discarded: [] },
      requirements: {
        tested: [{ field: 'values', refusal: 'TEST_NOT_OFFERED' }],
        released: [{ role: ['doctor'], refusal: 'ROLE_REQUIRED' }],
      },
      refusals: [{ from: 'discarded', refusal: 'SAMPLE_NOT_FOUND' }, { refusal: 'INVALID_STATUS_TRANSITION' }],
      unknownStatus: 'VALIDATION_FAILED',
    },
  },
  operations: {
    orderTest: {
      method: 'POST',
      path: '/samples/{id}/tests',
      summary: 'Order a test of a sample',
      success: 201,
      errors: [
        'INVALID_TOKEN',
        'VALIDATION_FAILED',
        'RATE_LIMIT_EXCEEDED',
        'INTERNAL_ERROR',
        'SAMPLE_NOT_FOUND',
        'SAMPLE_SPOILED',
        'TEST_NOT_OFFERED',
        'ANALYZER_BUSY',
      ],
      body: { test: { oneOf: ['iron', 'sugar'] }, doctor_id: 'id?' },
    },
  },
  rateLimits: {
    headers: { limit: 'X-Lab-Limit', remaining: 'X-Lab-Left', reset: 'X-Lab-Reset' },
    windows: { minute: 60 },
    tiers: { doctor: { minute: 30 } },
    refusal: 'RATE_LIMIT_EXCEEDED',
    unavailable: 'CACHE_UNAVAILABLE',
  },
  texts: {
    en: {
      SAMPLE_SPOILED: 'Sample {sample} can no longer be tested. Please bring a new one.',
      TEST_NOT_OFFERED: 'We do not offer this test. Please choose another one.',
      SLOT_UNAVAILABLE: 'Someone else took this time for a blood test. Please choose another one.',
    },
    de: {
      SAMPLE_SPOILED: 'Die Probe {sample} kann nicht mehr untersucht werden. Bitte bringen Sie eine neue.',
      TEST_NOT_OFFERED: 'Diese Untersuchung bieten wir nicht an. Bitte wählen Sie eine andere.',
    },
  },
  docs: {
    SAMPLE_NOT_FOUND: {
      causes: ['The number on the tube was misread.', 'The sample was thrown away after 30 days.'],
      fix: 'Scan the tube again. Take a new sample if it is gone.',
    },
    SAMPLE_SPOILED: {
      causes: ['The sample stood longer than a day.', 'The fridge of the courier was too warm.'],
      fix: 'Take a new sample.',
      see: ['https://lab.example/samples/storage'],
    },
    TEST_NOT_OFFERED: { causes: ['The name of the test is misspelt.'], fix: 'Choose a test of `GET /tests`.' },
    FILE_NOT_FOUND: { causes: ['The result is not released yet.'], fix: 'Wait until a doctor releases it.' },
    ANALYZER_BUSY: {
      causes: ['A large batch is running.'],
      fix: 'Send the request again after `retry_after` seconds.',
    },
    CACHE_ERROR: { causes: ['The cache of the lab is restarting.'], fix: 'Send the request again.' },
  },
  docsUrl: 'https://lab.example/errors/{name}',
})
