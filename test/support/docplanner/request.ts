/** A call as Docplanner makes it. */
export function callRequest(payload: unknown, { headers, ...init }: RequestInit & { headers?: object } = {}): Request {
  return new Request('http://127.0.0.1/docplanner', {
    method: 'POST',
    body: JSON.stringify(payload),
    headers: { 'Content-Type': 'application/json', ...headers },
    ...init,
  })
}

/** What is promised of an answer. */
export async function read(response: Response) {
  const body = await response.text()
  return { status: response.status, type: response.headers.get('Content-Type'), body }
}
