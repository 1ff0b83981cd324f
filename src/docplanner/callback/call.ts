/** A call from Docplanner, in the form that all servers share. */
export interface CallbackCall {
  readonly method: string
  /** A request header, by its name in lower case. */
  readonly header: (name: string) => string | undefined
  /** The caller's address, if the server knows it. */
  readonly address: string | undefined
  /** Reads the body, up to a limit of bytes. */
  readonly body: (limit: number) => Promise<CallbackBody>
  /** Aborted when the caller leaves before the answer. */
  readonly gone?: AbortSignal | undefined
}

/** A body that a middleware has parsed already, or its text. */
export type CallbackBody = { readonly parsed: unknown } | { readonly text: string }
