import type { ErrorRow } from '../../src/core'

/** A row of the category `all`, with only what a test needs. */
export const rowOfAll = (code: number | string, more: Partial<ErrorRow> = {}): ErrorRow => ({
  code,
  category: 'all',
  status: 409,
  recovery: 'terminal',
  meaning: 'No',
  ...more,
})
