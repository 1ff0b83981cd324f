/** The lower-case words of a header, a key or a heading: `httpStatus` and `HTTP-Status` give `http status`. */
export function wordsOf(text: string): string {
  return text
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}

/** `Business Logic` to `businessLogic`: a key of categories and lifecycles. Empty if it has no Latin letter. */
export function keyOf(title: string): string {
  const words = wordsOf(title.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z\d ]/g, '')
    .split(' ')
    .filter((each) => each !== '')
  while (/^\d/.test(words[0] ?? '')) words.shift()
  return words.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('')
}

/** `OUT_OF_STOCK` to `Out of stock`. */
export function humanised(name: string): string {
  const words = wordsOf(name)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words joined by `_`, `-` or `.`, as the names of rows are. */
export const isIdentifier = (text: string): boolean => /^[A-Za-z][A-Za-z0-9]*(?:[._-]+[A-Za-z0-9]+)*$/.test(text)

/** An identifier that no prose contains: `OUT_OF_STOCK`, `card.expired`, `CONFLICT`. */
export const isConstant = (text: string): boolean =>
  isIdentifier(text) && (/[._]/.test(text) || /^[A-Z][A-Z0-9-]{3,}$/.test(text))
