const mark: unique symbol = /* @__PURE__ */ Symbol.for('error-codebook.docplanner.approval')

/** Lets Docplanner go on. Only `approve()` makes it, so that nothing is approved by accident. */
export interface Approval {
  readonly [mark]: true
}

/**
 * Lets Docplanner book or move the visit. To refuse, throw a row instead.
 *
 * @example slotBooking: async ({ data }) => { await book(data); return approve() }
 */
export function approve(): Approval {
  return { [mark]: true }
}

export function isApproval(value: unknown): value is Approval {
  return typeof value === 'object' && value !== null && mark in value
}
