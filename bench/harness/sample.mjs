/** Everything a contender makes lands here, so that no engine may leave the work out. */
export const sink = { value: undefined }

/**
 * A loop compiled for one contender alone: contenders that shared a loop would share its inline caches, and each would be
 * measured as the others left it.
 */
export function loopOf(name, run) {
  const source = `return function loop(count) { for (let i = 0; i < count; i++) sink.value = run(i) } // ${name}`
  return new Function('run', 'sink', source)(run, sink)
}

/**
 * Milliseconds that one call takes, as the mean of a batch, so many levels down a fresh stack. A callback of the event loop
 * starts with one frame, and no asynchronous ones below it: V8 would put those into a stack trace too.
 */
export function sampleOf(loop, count, levels) {
  return new Promise((resolve) => setImmediate(descend, levels, loop, count, resolve))
}

function descend(levels, loop, count, resolve) {
  if (levels > 0) return descend(levels - 1, loop, count, resolve)
  const start = performance.now()
  loop(count)
  resolve((performance.now() - start) / count)
}

/** How many levels to descend for a contender to run with so many frames on the stack, its own included. */
export async function levelsFor(depth) {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = Number.POSITIVE_INFINITY
  const frames = loopOf('frames', () => new Error().stack.split('\n').length - 1)
  await sampleOf(frames, 1, 0)
  Error.stackTraceLimit = limit
  if (sink.value > depth) throw new Error(`The bench itself needs ${sink.value} frames, more than ${depth}`)
  return depth - sink.value
}
