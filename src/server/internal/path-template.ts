/** A segment of a template: a text, or the texts around its parameters: `['', ':cancel']` for `{id}:cancel`. */
export type TemplateSegment = string | readonly string[]

/** The segments of a path, decoded. Doubled slashes and one at the end count for nothing. */
export function segmentsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decoded)
}

/** The segments of a template such as `/orders/{id}`. */
export function templateOf(path: string): TemplateSegment[] {
  return segmentsOf(path).map((segment) => {
    const texts = segment.split(/\{[^{}]*\}/)
    return texts.length === 1 ? segment : texts
  })
}

/** Whether a segment of a path fits one of a template. A parameter has at least one character. */
export function fitsSegment(template: TemplateSegment, segment: string): boolean {
  if (typeof template === 'string') return template === segment
  const [first = '', ...others] = template
  const last = others.pop() ?? ''
  let end = first.length
  for (const text of others) {
    const found = segment.indexOf(text, end + 1)
    if (found === -1) return false
    end = found + text.length
  }
  return segment.startsWith(first) && segment.endsWith(last) && segment.length - last.length > end
}

function decoded(segment: string): string {
  if (!segment.includes('%')) return segment
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
