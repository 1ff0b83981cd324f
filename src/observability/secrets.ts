import { withoutAddressCredentials } from './address-credentials'
import { isCardNumber } from './card-number'
import { namedValuePattern, namePattern } from './named-value'

/** Your own secrets, redacted in addition to the built-in ones. */
export interface RedactOptions {
  /** Names of fields and headers whose values are secret, whatever their case and separators: `national_id`, `diagnosis`. */
  readonly keys?: readonly string[] | undefined
  /**
   * Texts that are secret wherever they occur: `/\bMRN-\d+\b/`. They run on texts that a stranger sent, at most 8,000 characters at
   * a time.
   */
  readonly patterns?: readonly RegExp[] | undefined
}

/** Finds secrets. */
export interface Secrets {
  /** Whether the value of a field with this name is secret. */
  isKey(key: string): boolean
  /** Returns the text with each secret replaced. */
  scrub(text: string): string
}

/** Replaces a secret. */
export const redacted = '[redacted]'

/** Parts of names that mark a secret. A space is any separator or none; `(?!ar)` spares 'secretary'. */
const words = [
  'authorization',
  'cookie',
  'passw(?:or)?d',
  'passphrase',
  'pwd',
  'secret(?!ar)',
  'token',
  'jwt',
  'card number',
  'credit card',
  'cvv',
  'cvc',
  'session id',
  '(?:api|access|account|private|signing|encryption) key',
]

/** Only for names of fields: in a text they have too many other meanings. */
const otherKeys = /^(?:pass|pin|otp|pan|auth|session|sid|ssn|connection_?string)$|credential/i

/** Credentials with a form that gives them away. The first group is kept. */
const forms = [
  /()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\b((?:bearer|dpop|negotiate)\s+)[^\s,;"'<>]+/gi,
  /\b([Bb]asic\s+)(?=[a-z]*[A-Z0-9+/=])[\w+/=-]{4,}/g,
  // JSON Web Tokens, and JSON in Base64 at large.
  /()\beyJ[\w-]{8,}(?:\.[\w-]*)*/g,
  /()\b(?:(?:AKIA|ASIA)[A-Z0-9]{16}|gh[oprsu]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[a-z]-[\w-]{10,})/g,
  /()\b(?:[rs]k_(?:live|test)_\w{10,}|sk-[\w-]{20,}|AIza[\w-]{30,}|npm_\w{30,})/g,
]

const cards = /\b[2-6](?:[ -]?\d){12,18}\b/g

const builtIn = words.map((word) => word.replaceAll(' ', '[\\s_.-]?'))

const none: RedactOptions = {}
const secretsByOptions = new WeakMap<RedactOptions, Secrets>()

/** Finds the built-in secrets and those of the options. */
export function secretsOf(options: RedactOptions = none): Secrets {
  const secrets = secretsByOptions.get(options) ?? makeSecrets(options)
  secretsByOptions.set(options, secrets)
  return secrets
}

function makeSecrets(options: RedactOptions): Secrets {
  const keys = (options.keys ?? []).filter(bareName)
  const addedKeys = new Set(keys.map(bareName))
  const named = new RegExp(builtIn.join('|'), 'i')
  const namedValue = namedValuePattern([...builtIn, ...keys.map(namePattern)])
  const patterns = (options.patterns ?? []).map(
    (each) => new RegExp(each.source, `${each.flags.replace(/[gy]/g, '')}g`),
  )
  return {
    isKey: (key) => named.test(key) || otherKeys.test(key) || addedKeys.has(bareName(key)),
    scrub(text) {
      let clean = withoutAddressCredentials(text.replace(namedValue, `$1$2${redacted}`), redacted)
      for (const form of forms) clean = clean.replace(form, `$1${redacted}`)
      clean = clean.replace(cards, (digits) => (isCardNumber(digits) ? redacted : digits))
      for (const pattern of patterns) clean = clean.replace(pattern, redacted)
      return clean
    },
  }
}

const bareName = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
