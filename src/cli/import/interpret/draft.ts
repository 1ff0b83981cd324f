import type { Carried, Recovery } from '../../../core/contract'

/** A row of a document before it is one of a contract. */
export interface DraftRow {
  readonly line: number
  readonly name: string
  readonly category: string
  code?: number | string
  status?: number
  meaning: string
  message?: string
  recovery?: Recovery
  since?: string
  readonly carries: Set<Carried>
  /** What the document does not say. */
  readonly guesses: Set<'name' | 'meaning' | 'recovery' | 'details'>
}
