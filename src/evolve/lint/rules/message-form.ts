import { placeOf } from '../../../core/contract-faults/fault'
import type { LintRule } from '../rule'

export const messageForm: LintRule = {
  severity: 'warn',
  finds: 'A meaning or message is not one line in sentence case without a full stop.',
  *check({ ownRows }) {
    for (const { name, meaning, message } of ownRows) {
      const texts = message === meaning ? { meaning } : { meaning, message }
      for (const [member, text] of Object.entries(texts)) {
        const advice = adviceOn(text)
        if (advice !== undefined) yield { place: `${placeOf('errors', name)}.${member}`, message: advice }
      }
    }
  },
}

/** What to change, or nothing. */
function adviceOn(text: string): string | undefined {
  if (/[\r\n]/.test(text)) return 'It has several lines. Write one.'
  if (text.trim() !== text) return 'It has a blank at an end. Remove it.'
  if (/[.!…]$/.test(text)) return 'It ends with a full stop or a mark. Leave it out.'
  if (text.charAt(0) !== text.charAt(0).toUpperCase()) return 'It starts with a small letter. Write a capital.'
  if (isUpperCase(text)) return 'It is in capitals. Write it in sentence case.'
  if (isTitleCase(text)) return 'Each of its words starts with a capital. Write it in sentence case.'
  return undefined
}

/** Several words without a small letter; one alone may be an abbreviation. */
const isUpperCase = (text: string): boolean =>
  text.includes(' ') && text === text.toUpperCase() && text !== text.toLowerCase()

/** Short words and parameters do not tell: titles have them in small letters, too. */
function isTitleCase(text: string): boolean {
  const telling = text
    .split(' ')
    .slice(1)
    .filter((word) => /^\p{L}{4,}$/u.test(word))
  return telling.length > 0 && telling.every((word) => /^\p{Lu}\p{Ll}/u.test(word))
}
