/** The backslash, the separator, what a line cannot hold, and a space at an end, which editors remove. */
const special = /[\\|]|[^\S ]|\p{Cc}|\p{Cs}|^ | $/gu

const escaped = /\\(?:u\{([0-9a-f]{1,6})\}|(.))/gu

/** Cells as one line, separated by ` | `. */
export function joinCells(cells: readonly string[]): string {
  return cells.map(escapeCell).join(' | ')
}

/** The cells of a line. */
export function splitCells(line: string): string[] {
  if (!line.includes('\\')) return line.split('|').map((cell) => cell.trim())
  const cells: string[] = []
  let start = 0
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '\\') at++
    else if (at === line.length || line[at] === '|') {
      cells.push(unescapeCell(line.slice(start, at).trim()))
      start = at + 1
    }
  }
  // A backslash at the end escapes nothing.
  if (start < line.length && line.at(-1) === '\\') cells.push(unescapeCell(line.slice(start).trim()))
  return cells
}

function escapeCell(text: string): string {
  return text.replace(special, (found) => {
    if (found === '\\' || found === '|') return `\\${found}`
    return found === '\n' ? '\\n' : `\\u{${(found.codePointAt(0) as number).toString(16)}}`
  })
}

function unescapeCell(text: string): string {
  return text.replace(escaped, (whole, hex: string | undefined, plain: string) => {
    if (hex === undefined) return plain === 'n' ? '\n' : plain
    const codePoint = Number.parseInt(hex, 16)
    return codePoint > 0x10ffff ? whole : String.fromCodePoint(codePoint)
  })
}
