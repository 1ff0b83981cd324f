/** A call of Docplanner's, as every server can tell it. */
export interface CallbackCall {
  readonly method: string
  /** A header of the request, by its name in lower case. */
  readonly header: (name: string) => string | undefined
  /** Where it comes from, as far as the server knows. */
  readonly address: string | undefined
  /** The body: parsed already, or its bytes, of which no more are read than allowed. */
  readonly body: (limit: number) => Promise<CallbackBody>
  /** Aborted when the caller leaves without the answer. */
  readonly gone?: AbortSignal | undefined
}

/** A body that something before us has parsed, or that is still to be. */
export type CallbackBody = { readonly parsed: unknown } | { readonly text: string }
