import { isCardNumber } from './card-number'

/** What is kept out of logs beside what always is. */
export interface RedactOptions {
  /** Names of fields and headers whose values are secret, whatever their case and separators: `national_id`, `diagnosis`. */
  readonly keys?: readonly string[] | undefined
  /** Texts that are secret wherever they occur: `/\bMRN-\d+\b/`. */
  readonly patterns?: readonly RegExp[] | undefined
}

/** Finds secrets. */
export interface Secrets {
  /** Whether what a field of this name holds is secret. */
  isKey(key: string): boolean
  /** The text without what is secret in it. */
  scrub(text: string): string
}

/** What stands for a secret. */
export const redacted = '[redacted]'

/** Wherever they occur in a name, a space being any separator or none. A secretary is none. */
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

/** Looked for in names of fields alone: in a text they mean too many other things. */
const otherKeys = /^(?:pass|pin|otp|pan|auth|session|sid|ssn|connection_?string)$|credential/i

/** Credentials that show by their form. What is in the first group stays. */
const forms = [
  /()-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  // The user and password of an address. A driver's may hold slashes; the path of a web page or a file may hold an @.
  /\b(https?:\/\/)[^\s/?#"'<>]+(?=@)/gi,
  /\b((?!https?:)[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/:"'<>]*:[^\s"'<>]+(?=@)/gi,
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

/** Finds what is always secret, and what the options add. */
export function secretsOf(options: RedactOptions = none): Secrets {
  const secrets = secretsByOptions.get(options) ?? makeSecrets(options)
  secretsByOptions.set(options, secrets)
  return secrets
}

function makeSecrets(options: RedactOptions): Secrets {
  const keys = (options.keys ?? []).filter(bareName)
  const addedKeys = new Set(keys.map(bareName))
  const named = new RegExp(builtIn.join('|'), 'i')
  const pairs = pairPattern([...builtIn, ...keys.map(keyPattern)])
  const patterns = (options.patterns ?? []).map(
    (each) => new RegExp(each.source, `${each.flags.replace(/[gy]/g, '')}g`),
  )
  return {
    isKey: (key) => named.test(key) || otherKeys.test(key) || addedKeys.has(bareName(key)),
    scrub(text) {
      let clean = text.replace(pairs, `$1${redacted}`)
      for (const form of forms) clean = clean.replace(form, `$1${redacted}`)
      clean = clean.replace(cards, (digits) => (isCardNumber(digits) ? redacted : digits))
      for (const pattern of patterns) clean = clean.replace(pattern, redacted)
      return clean
    },
  }
}

/** A secret's name with its value behind `=` or `:`, in a query, a setting, a header or JSON. A header's value ends with its line. */
function pairPattern(names: readonly string[]): RegExp {
  const quoted = `"(?:[^"\\\\]|\\\\.)*"?|'(?:[^'\\\\]|\\\\.)*'?|\\\\+["'][^"'\\\\]*`
  const header = `(?<=(?:authorization|cookie)\\s*:\\s*)[^\\r\\n]+`
  // `TokenExpiredError: jwt expired` names no secret.
  return new RegExp(
    `((?:${names.join('|')})[\\w-]*(?<!Error|Exception)[\\\\"']*\\s*[:=]\\s*)(?:\\[redacted]|${quoted}|${header}|[^\\s&;"'<>]+)`,
    'gi',
  )
}

const bareName = (key: string): string => key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Alone: `id` is not in `invalid`. */
const keyPattern = (key: string): string => {
  const parts = key.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return `(?<![a-z0-9])${parts.join('[\\s_.-]?')}(?![a-z0-9])`
}
