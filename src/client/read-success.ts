/** The JSON of an answer; `undefined` if it has no body. A mock may have `json()` alone. */
export async function readJson(response: Response): Promise<unknown> {
  if (typeof response.text !== 'function') return (response as Response).json()
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}
