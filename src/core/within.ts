const parts = 10

/**
 * Waits for an answer, for so many milliseconds at most.
 *
 * @param from who is to answer, as the error says it: `The store`
 * @throws whatever the work throws; an error of its own when the time is up
 */
export async function within<Result>(milliseconds: number, from: string, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`${from} gave no answer in ${milliseconds} ms`))
    // In parts, with a look at what has arrived between them: time that this process was busy is nobody else's fault.
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
