import { brandOf } from '../core/brand'
import { type Codebook, classOf } from '../core/codebook'
import { isReceived } from '../core/received'
import { safeGet } from '../core/safe-get'

/** The contract whose errors a service answers. */
export interface ServedCodebook {
  /**
   * Your contract's `codebook`. With it, an error of another contract, or one that a client read from an upstream, is a foreign
   * failure; without it, the errors of every contract are known.
   */
  readonly codebook?: Codebook | undefined
}

/** What tells an error of a contract, or an `HttpError`, from another one. */
export interface KnownError {
  /** The row's name; for an `HttpError` the name it came with, `HTTP_404` where that is none. */
  readonly name: string
  /** 0 for a network failure. */
  readonly status: number
  /** A row names it. */
  readonly isRow: boolean
}

/** A row's identity: the contract that defines it, and its name, whatever its case. */
const rowForm = /^[\w.-]{1,100}\/([A-Za-z][\w.-]{0,99})$/

/** Free text is no name: what another server sent as one could hold anything. */
const nameForm = /^[A-Z][A-Z0-9_]{0,63}$/

/** What identifies an error of ours; `undefined` for anything else. Never throws. */
export function knownError(value: unknown, { codebook }: ServedCodebook = {}): KnownError | undefined {
  // A Proxy may answer with anything.
  const brand: unknown = brandOf(value)
  const status = safeGet(value, 'status')
  if (typeof status !== 'number' || typeof brand !== 'string') return undefined
  const row = rowForm.exec(brand)?.[1]
  if (row === undefined && brand !== '') return undefined
  if (codebook !== undefined && !isServed(value as object, brand, row, codebook)) return undefined
  if (row !== undefined) return { name: row, status, isRow: true }
  const name = safeGet(value, 'error')
  return { name: typeof name === 'string' && nameForm.test(name) ? name : `HTTP_${status}`, status, isRow: false }
}

function isServed(value: object, brand: string, row: string | undefined, codebook: Codebook): boolean {
  try {
    return !isReceived(value) && (row === undefined || brandOf(classOf(codebook, row)?.prototype) === brand)
  } catch {
    // A Proxy that throws when it is read.
    return false
  }
}
