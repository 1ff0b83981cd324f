const parts = 10

/**
 * Waits for an answer, for a number of milliseconds at most.
 *
 * @param from who has to answer, as the error names it: `The store`
 * @throws whatever the work throws; an error that names `from` when the time is up
 */
export async function withTimeout<Result>(milliseconds: number, from: string, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`${from} gave no answer in ${milliseconds} ms`))
    // In parts, so that an answer that arrived while this process was busy is read before the time is up.
    const countDown = (left: number) => {
      timer = setTimeout(() => (left === 1 ? fail() : countDown(left - 1)), milliseconds / parts)
    }
    countDown(parts)
  })
  try {
    return await Promise.race([work, timeUp])
  } finally {
    clearTimeout(timer)
  }
}
