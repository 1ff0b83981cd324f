/**
 * The second frame of a stack: the caller of `JSON.parse`, for example. V8 puts the message above the frames, which may quote a client
 * and have several lines.
 */
export function callerOf({ message, stack = '' }: Error): string | undefined {
  const end = stack.indexOf(message) + message.length
  const frames = stack.includes(message) ? stack.slice(end).trimStart() : stack
  return frames.split('\n', 2)[1]
}

/** Whether a package's own files made the call that failed. False in a bundle, whose frames name no package. */
export function isCalledBy(thrown: Error, name: string): boolean {
  return callerOf(thrown)?.replaceAll('\\', '/').includes(`/${name}/`) === true
}
