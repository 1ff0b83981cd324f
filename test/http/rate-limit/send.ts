export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly body: { readonly error?: string; readonly retry_after?: number }
}

/** A GET request. Fails where no answer comes: a hang is not an answer. */
export async function send(url: string, headers: Record<string, string>): Promise<Reply> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(20_000) })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Reply['body'] }
}
