const mark: unique symbol = /* @__PURE__ */ Symbol.for('error-codebook.docplanner.approval') as never

/** What a handler returns to let Docplanner go on. Made by `approve()` alone, so that nothing is approved by oversight. */
export interface Approval {
  readonly [mark]: true
}

/**
 * Lets Docplanner book or move the visit. A row that is thrown instead refuses it.
 *
 * @example slotBooking: async ({ data }) => { await book(data); return approve() }
 */
export function approve(): Approval {
  return { [mark]: true }
}

export function isApproval(value: unknown): value is Approval {
  return typeof value === 'object' && value !== null && mark in value
}
