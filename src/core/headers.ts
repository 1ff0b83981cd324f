/** Response headers as fetch gives them, or as Node and axios do. */
export type HeadersLike =
  | { get(name: string): string | null }
  | { readonly [name: string]: string | number | readonly string[] | null | undefined }

/**
 * The text of a header, whatever the case of its name, which is given in lower case; `''` where there is none, or where it cannot be
 * read: SvelteKit's fetch throws for a header that it does not pass on. Never throws.
 */
export function headerOf(headers: HeadersLike, name: string): string {
  try {
    const value =
      // A request may have a header named `get`.
      typeof headers.get === 'function'
        ? headers.get(name)
        : ((headers as { readonly [name: string]: unknown })[name] ??
          Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1])
    return `${value ?? ''}`
  } catch {
    return ''
  }
}
