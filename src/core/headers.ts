/** Response headers as fetch gives them, or as Node and axios do. */
export type HeadersLike =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | number | readonly string[] | null | undefined }

/** The value of a header, whatever the case of its name, which is given in lower case. */
export function headerOf(headers: HeadersLike, name: string): unknown {
  if (typeof headers.get === 'function') return headers.get(name)
  return Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1]
}
