const maximumFrames = 30

/** The most characters before the message: the name of a class. */
const longestTitle = 200

/** A frame as V8 writes it, or as the other engines do. */
const frame = /^\s+at |^[^@]*@.*:\d/

/** The frames of a stack, without the message above them. Empty if no stack was captured. */
export function stackFrames(stack: unknown, message: string): string[] {
  if (typeof stack !== 'string') return []
  // Only near the start: a search through the whole stack could take quadratic time.
  const head = stack.slice(0, message.length + longestTitle)
  const start = Math.max(0, head.indexOf(message)) + message.length
  const lines = stack.slice(start, start + maximumFrames * 500).split('\n')
  return lines.filter((line) => frame.test(line)).slice(0, maximumFrames)
}
