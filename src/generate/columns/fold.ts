import { escapeControls } from '../../core/escape-controls'
import { charactersOf, displayWidth } from './display-width'

/** Breaks prose into lines of at most so many columns. Runs of white space count as one space. */
export function wrap(text: string, width: number): string[] {
  return fold(text.trim().replace(/\s+/g, ' '), width)
}

/**
 * Breaks a text into lines of at most so many columns: after a space, or inside a word that is too long. Only spaces at line ends are
 * lost. Control characters are written out, so a text cannot move the cursor.
 */
export function fold(text: string, width: number): string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  for (const word of escapeControls(text).split(/(?<= )/)) {
    for (const piece of piecesOf(word, width)) {
      const pieceWidth = displayWidth(piece)
      if (line !== '' && used + displayWidth(piece.trimEnd()) > width) {
        lines.push(line.trimEnd())
        ;[line, used] = ['', 0]
      }
      line += piece
      used += pieceWidth
    }
  }
  return [...lines, line.trimEnd()]
}

/** A word, cut where it is wider than a line. */
function piecesOf(word: string, width: number): string[] {
  if (displayWidth(word.trimEnd()) <= width) return [word]
  const pieces: string[] = []
  let [piece, used] = ['', 0]
  for (const character of charactersOf(word)) {
    const characterWidth = displayWidth(character)
    if (piece !== '' && used + characterWidth > width) {
      pieces.push(piece)
      ;[piece, used] = ['', 0]
    }
    piece += character
    used += characterWidth
  }
  return [...pieces, piece]
}

/** Folds the lines of code. What does not fit goes on one step further to the right. */
export function foldCode(code: string, width: number): string[] {
  return code.split('\n').flatMap((line) => {
    if (displayWidth(line) <= width) return fold(line, width)
    const text = line.trimStart()
    const indent = Math.min(line.length - text.length, Math.floor(width / 2))
    const [first = '', ...rest] = fold(text, width - indent - 2)
    return [' '.repeat(indent) + first, ...rest.map((each) => ' '.repeat(indent + 2) + each)]
  })
}
