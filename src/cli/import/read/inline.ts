/** The text of a cell, a heading or an item of a list: without links, emphasis, escapes and entities. Code keeps its backticks. */
export function inlineText(markdown: string): string {
  const text = markdown
    .replace(/<br\s?\/?>/gi, ' ')
    // A link or an image is its text.
    .replace(/!?\[([^[\]]{0,1000})\]\([^()\s]{0,1000}\)/g, '$1')
    .replaceAll('**', '')
    .replace(/(?<![\w*])\*([^*\s][^*\n]{0,1000})\*(?![\w*])/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
    .trim()
  return /^`[^`]*`$/.test(text) ? text.slice(1, -1).trim() : text
}

const entities: { readonly [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
}

/** A text without the backticks and quotes around its words. */
export function bare(text: string): string {
  return text.replaceAll(/[`"“”]/g, '').trim()
}
