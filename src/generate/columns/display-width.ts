const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const printableAscii = /^[ -~]*$/
/** Emoji, and the blocks whose characters Unicode counts as wide (UAX 11). */
const wide =
  /\uFE0F|[\p{Emoji_Presentation}\u1100-\u115F\u2329\u232A\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18DFF}\u{1AFF0}-\u{1B2FF}\u{1D300}-\u{1D37F}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]/u
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/gu

/** The characters of a text as a reader sees them: a letter with its accents, a family of emoji. */
export function* charactersOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment
}

/** How many columns a text takes in a terminal: two for an emoji or a Chinese character, none for an accent that is a character by itself. */
export function displayWidth(text: string): number {
  if (printableAscii.test(text)) return text.length
  let width = 0
  for (const character of charactersOf(text)) {
    width += wide.test(character) ? 2 : [...character.replace(withoutWidth, '')].length
  }
  return width
}

/** A text with spaces up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}
