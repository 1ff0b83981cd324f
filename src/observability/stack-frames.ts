const maximumFrames = 30

/** A frame as V8 writes it, or as the other engines do. */
const frame = /^\s+at |@.*:\d/

/** The frames of a stack, without the message above them, which may be long. Empty where none was captured. */
export function stackFrames(stack: unknown, message: string): string[] {
  if (typeof stack !== 'string') return []
  const start = Math.max(0, stack.indexOf(message)) + message.length
  const lines = stack.slice(start, start + maximumFrames * 500).split('\n')
  return lines.filter((line) => frame.test(line)).slice(0, maximumFrames)
}
