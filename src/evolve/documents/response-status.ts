/** Follows an OpenAPI document, line by line, and tells the error status of the response that a line belongs to. */
export type ResponseStatus = (line: string) => string | undefined

const keyOfLine = /^(\s*)(?:- )?["']?([\w.-]+)["']?\s*:/

/** Indentation shows what belongs to what, in YAML and in printed JSON. */
export function responseStatus(): ResponseStatus {
  const parents: { readonly indent: number; readonly key: string }[] = []
  return (line) => {
    const indent = line.search(/\S/)
    if (indent >= 0) while ((parents.at(-1)?.indent ?? -1) >= indent) parents.pop()
    const key = keyOfLine.exec(line)?.[2]
    if (key !== undefined) parents.push({ indent, key })
    const at = parents.findLastIndex(({ key: each }) => /^[45]\d\d$/.test(each))
    return parents[at - 1]?.key === 'responses' ? parents[at]?.key : undefined
  }
}
