const parts = 10

/** Waits for what a store is to answer, for so many milliseconds at most. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`The store gave no answer in ${milliseconds} ms`))
    // In parts, with a look at what has arrived between them: time that this process was busy is not the store's fault.
    const wait = (left: number) => {
      timer = setTimeout(() => (left === 1 ? fail() : wait(left - 1)), milliseconds / parts)
    }
    wait(parts)
  })
  try {
    return await Promise.race([work, timeUp])
  } finally {
    clearTimeout(timer)
  }
}
