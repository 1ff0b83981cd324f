/** Response headers as fetch gives them, or as Node and axios do. */
export type HeadersLike =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | number | readonly string[] | null | undefined }

/** The value of a header, whatever the case of its name. */
export function headerOf(headers: HeadersLike | undefined, name: string): string | undefined {
  if (typeof headers?.get === 'function') return headers.get(name) ?? undefined
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())
  return found?.[1] === undefined || found[1] === null ? undefined : String(found[1])
}
