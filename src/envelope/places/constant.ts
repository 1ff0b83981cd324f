import type { Place } from './place'

/** Is written as it is. Read, it only tells the items of a list apart. */
export function constantPlace(constant: unknown): Place {
  return {
    varies: false,
    constants: 1,
    write: () => constant,
    read() {},
    matches: (given) => given === constant,
  }
}
