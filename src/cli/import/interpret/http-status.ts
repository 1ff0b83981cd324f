import { reasonPhrase } from '../../../core/reason-phrase'

/** The HTTP status that a cell begins with: `404`, `404 Not Found`, `HTTP 404`; none for `1001` or `4040`. */
export function httpStatusIn(cell: string): number | undefined {
  const found = /^\W{0,3}(?:HTTP\W{0,3})?([1-5]\d\d)(?!\d)(?<rest>.*)/i.exec(cell)
  return found ? Number(found[1]) : undefined
}

/** Whether a cell names a second status: `400/422`. */
export const namesSeveral = (cell: string): boolean => /^\D*\d{3}\D{1,5}[1-5]\d\d\b/.test(cell)

/** What a cell says beside the status: `Not Found`. */
export const phraseIn = (cell: string): string => cell.replace(/^\D{0,10}[1-5]\d\d\W*/, '').trim()

/** Whether a text is nothing but the phrase of a status. */
export const isReason = (status: number, text: string): boolean =>
  reasonPhrase(status).toLowerCase() === text.trim().toLowerCase()
