import { brandOf } from '../core/brand'
import { read } from './read'

/** What tells an error of a contract, or an `HttpError`, from another one. */
export interface KnownError {
  /** The row's name; for an `HttpError` the name it came with, `HTTP_404` where that is none. */
  readonly name: string
  /** 0 for a network failure. */
  readonly status: number
  /** A row names it. */
  readonly isRow: boolean
}

/** Free text is no name: what another server sent as one could hold anything. */
const nameForm = /^[A-Z][A-Z0-9_]{0,63}$/

/** What identifies an error of ours; `undefined` for anything else. Never throws. */
export function knownError(value: unknown): KnownError | undefined {
  // A Proxy may answer with anything.
  const brand: unknown = brandOf(value)
  const status = read(value, 'status')
  if (typeof status !== 'number' || typeof brand !== 'string') return undefined
  if (nameForm.test(brand)) return { name: brand, status, isRow: true }
  if (brand !== '') return undefined
  const name = read(value, 'error')
  return { name: typeof name === 'string' && nameForm.test(name) ? name : `HTTP_${status}`, status, isRow: false }
}
