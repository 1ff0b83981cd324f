/** The path that a text such as `items[0].name` or `map["a.b"]` writes. */
export function textPath(text: string): string[] {
  const parts = text.matchAll(/\["([^"]*)"\]|([^.[\]]+)/g)
  return Array.from(parts, ([, quoted, plain]) => quoted ?? plain ?? '')
}
