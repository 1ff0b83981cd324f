/** Shorter words are one letter away from too many others. */
const minimumLength = 6

/**
 * Finds the word that another one misspells by one letter: too many, too few, or a wrong one. It compares words without one of their
 * letters, so that a lookup does not grow with the number of words.
 */
export function oneEditAway(words: readonly string[]): (word: string) => string | undefined {
  let shortened: Map<string, string> | undefined
  return (word) => {
    if (word.length < minimumLength) return undefined
    shortened ??= new Map(words.flatMap((each) => shorter(each).map((text) => [text, each] as const)))
    for (const text of shorter(word)) {
      const found = shortened.get(text)
      if (found !== undefined && found.length >= minimumLength) return found
    }
    return undefined
  }
}

/** A word, and the same without each of its letters. */
function shorter(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))]
}
