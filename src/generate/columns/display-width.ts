const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const printableAscii = /^[ -~]*$/
const wide =
  /\uFE0F|[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]/u
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/gu

/** The characters of a text as a reader sees them: a letter with its accents, a family of emoji. */
export function* charactersOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment
}

/** How many columns a text takes in a terminal: two for an emoji or a Chinese character, none for an accent of its own. */
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
