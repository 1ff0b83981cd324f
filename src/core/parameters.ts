/** The names of a text's parameters, in order: `{maximum}` gives `maximum`. */
export function parametersOf(text: string): string[] {
  return Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name)
}
