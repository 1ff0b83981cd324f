/** What a partner answered. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** What Docplanner makes of it. */
export type Verdict =
  | { readonly kind: 'approved' }
  /** Without a number, the patient reads Docplanner's general message. */
  | { readonly kind: 'refused'; readonly errorCode: number | undefined }
  /** Nothing came within its patience: as good as refused. */
  | { readonly kind: 'given up' }
  /** The connection was refused, or broke. */
  | { readonly kind: 'unreachable' }

/** Any 2xx approves, anything else refuses; a text is looked up only for a whole number, in a 4xx of exactly this type. */
export function readAnswer({ status, type, body }: Answer): Verdict {
  if (status >= 200 && status < 300) return { kind: 'approved' }
  const shown = status >= 400 && status < 500 && type === 'application/json'
  return { kind: 'refused', errorCode: shown ? errorCodeOf(body) : undefined }
}

function errorCodeOf(body: string): number | undefined {
  try {
    const { error_code: errorCode } = JSON.parse(body)
    return Number.isInteger(errorCode) ? errorCode : undefined
  } catch {
    return undefined
  }
}
