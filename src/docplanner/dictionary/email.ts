import { misuse } from '../../core/misuse'
import type { AnyDictionaryEntry } from './entries'

/** The e-mail to send the dictionary with, as plain text. */
export interface DictionaryEmail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/**
 * The e-mail that sends the dictionary to Docplanner's Integrations Support.
 *
 * @param clinic your name at Docplanner, for the subject and the signature
 * @throws TypeError if the clinic's name has a line break, which would inject headers
 * @example const { to, subject, text } = dictionaryEmail(docplannerDictionary(codes), 'Riverside Clinic')
 */
export function dictionaryEmail(entries: readonly AnyDictionaryEntry[], clinic: string): DictionaryEmail {
  if (/\p{Cc}/u.test(clinic)) throw misuse('invalid-argument', 'The name of the clinic has a control character.')
  return {
    to: 'integrations@docplanner.com',
    subject: `error_code dictionary of ${clinic}`,
    text: `Hello,

this is the error_code dictionary of ${clinic}, for the synchronous calls slot-booking and booking-moving.
A refusal is a 4xx with Content-Type: application/json and the body {"error_code": N}. Please show the
patient the text of N in the patient's language; where N has no text, please show your general message.

${entries.map((entry) => `${paragraph(entry)}\n`).join('')}
A number keeps its meaning for good: we may add numbers, and never give one another meaning.

Kind regards
${clinic}
`,
  }
}

function paragraph({ errorCode, name, status, meaning, texts }: AnyDictionaryEntry): string {
  const lines = Object.entries(texts).map(([locale, text]) => `   ${locale}: ${text}\n`)
  return `${errorCode}  ${name} (HTTP ${status})\n   ${meaning}\n${lines.join('')}`
}
