import { defineContract } from '../../src/core'

/** A small team's own contract: no clinic word in it, and one row whose details are public. */
export const teamContract = defineContract({
  name: 'parcel-desk',
  version: '1.4.0',
  since: '1.0.0',
  versionHeader: 'X-Parcel-Version',
  fallback: 'UNEXPECTED_FAILURE',
  validation: 'FORM_INVALID',
  categories: {
    parcel: { title: 'Parcel', range: [100, 199] },
    desk: { title: 'Desk', range: [900, 999] },
  },
  errors: {
    PARCEL_NOT_FOUND: { code: 101, status: 404, recovery: 'terminal', meaning: 'No parcel has this number' },
    PARCEL_TOO_HEAVY: {
      code: 102,
      status: 422,
      recovery: 'correctable',
      carries: ['errors'],
      details: { limit: 'integer?', weight: 'number?' },
      meaning: 'The parcel is above the weight limit',
      message: 'This parcel is too heavy',
    },
    PARCEL_MOVED: {
      code: 103,
      status: 409,
      recovery: 'terminal',
      meaning: 'The parcel cannot go there from where it is',
    },
    FORM_INVALID: {
      code: 104,
      status: 400,
      recovery: 'correctable',
      carries: ['errors'],
      meaning: 'The form has errors',
    },
    DESK_BUSY: { code: 901, status: 429, recovery: 'transient', carries: ['retryAfter'], meaning: 'The desk is busy' },
    UNEXPECTED_FAILURE: { code: 902, status: 500, recovery: 'terminal', meaning: 'The desk has a problem' },
    SORTER_DOWN: {
      code: 903,
      status: 503,
      recovery: 'transient',
      carries: ['retryAfter'],
      details: { belt: 'integer?' },
      meaning: 'The sorter is down',
      since: '1.2.0',
    },
  },
  lifecycles: {
    parcel: {
      initial: 'received',
      statuses: {
        received: { meaning: 'At the desk' },
        out_for_delivery: { meaning: 'In the van' },
        delivered: { meaning: 'At the door' },
      },
      transitions: { received: ['out_for_delivery'], out_for_delivery: ['received', 'delivered'], delivered: [] },
      requirements: {
        delivered: [
          { role: ['driver'], refusal: 'PARCEL_MOVED' },
          { field: 'signature', refusal: 'FORM_INVALID' },
        ],
      },
      refusals: [{ from: 'delivered', refusal: 'PARCEL_NOT_FOUND' }, { refusal: 'PARCEL_MOVED' }],
      unknownStatus: 'FORM_INVALID',
    },
  },
  operations: {
    moveParcel: {
      method: 'POST',
      path: '/parcels/{id}/move',
      summary: 'Move a parcel',
      success: 200,
      errors: ['PARCEL_NOT_FOUND', 'PARCEL_MOVED', 'UNEXPECTED_FAILURE'],
    },
  },
  rateLimits: {
    headers: { limit: 'X-Desk-Limit', remaining: 'X-Desk-Remaining', reset: 'X-Desk-Reset' },
    windows: { minute: 60 },
    tiers: { anyone: { minute: 30 } },
    refusal: 'DESK_BUSY',
  },
})
