/** A contract as a newcomer writes it, with something at every level. Each mistake changes one place of it. */
export const soundSource = `defineContract({
  name: 'desk',
  version: '1.4.0',
  since: '1.0.0',
  versionHeader: 'X-Desk-Version',
  fallback: 'DESK_BROKEN',
  validation: 'FORM_INVALID',
  categories: {
    desk: { title: 'Desk', range: [100, 199], status: 409, recovery: 'terminal' },
    parcel: { title: 'Parcel', status: 422, recovery: 'correctable' },
  },
  errors: {
    DESK_BUSY: { code: 101, recovery: 'transient', carries: ['retryAfter'], meaning: 'The desk is busy' },
    FORM_INVALID: { code: 102, status: 400, recovery: 'correctable', carries: ['errors'], meaning: 'The form has errors' },
    DESK_BROKEN: { code: 103, status: 500, meaning: 'Something broke', message: 'Out of order' },
    too_heavy: {
      category: 'parcel',
      meaning: 'The parcel is too heavy',
      message: 'At most {maximum} kg',
      details: { maximum: 'number', weight: { type: 'number', minimum: 0, optional: true }, belts: { listOf: 'integer', optional: true } },
      text: true,
      audience: 'partner',
      meta: { owner: 'depot' },
    },
    parcel_lost: {
      category: 'parcel',
      code: 'P-1',
      meaning: 'Nobody knows where it is',
      deprecated: { since: '1.2.0', use: 'too_heavy' },
    },
  },
  lifecycles: {
    parcel: {
      initial: 'received',
      statuses: { received: { meaning: 'At the desk' }, sent: { meaning: 'In the van' } },
      transitions: { received: ['sent'], sent: [] },
      requirements: { sent: [{ role: ['driver'], refusal: 'DESK_BUSY' }, { field: 'van', refusal: 'FORM_INVALID' }] },
      refusals: [{ from: 'sent', refusal: 'DESK_BUSY' }],
      unknownStatus: 'FORM_INVALID',
    },
  },
  operations: {
    handIn: {
      method: 'POST',
      path: '/parcels',
      summary: 'Hand in a parcel',
      success: 201,
      errors: ['DESK_BUSY', 'too_heavy'],
      query: { desk: 'integer' },
      body: { size: { oneOf: ['small', 'large'] }, owner: { fields: { name: 'text', born: 'date?' } } },
    },
  },
  rateLimits: {
    headers: { limit: 'X-Limit', remaining: 'X-Remaining', reset: 'X-Reset' },
    windows: { minute: 60 },
    tiers: { anyone: { minute: 30 } },
    refusal: 'DESK_BUSY',
  },
  pagination: { page: { first: 1, default: 1 }, perPage: { default: 20, maximum: 100 } },
  texts: {
    en: { too_heavy: 'Please bring at most {maximum} kg.' },
    de: { too_heavy: 'Bitte bringen Sie höchstens {maximum} kg.' },
  },
  fieldMessages: { required: '{Field} is missing' },
})`
