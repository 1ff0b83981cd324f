/** What a call throws; an answer that was none would otherwise pass for an error. */
export async function thrownBy(call: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await call()
  } catch (thrown) {
    return thrown
  }
  throw new Error('The request did not fail')
}
