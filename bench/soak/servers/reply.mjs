/** The next message of a process that has such a field. Rejects if the process ends instead. */
export function replyWith(child, field) {
  return new Promise((resolve, reject) => {
    const settle = (finish) => {
      child.off('message', onMessage).off('exit', onExit)
      finish()
    }
    const onMessage = (message) => field in message && settle(() => resolve(message))
    const onExit = (code) => settle(() => reject(new Error(`A process of the soak ended with ${code}`)))
    child.on('message', onMessage).on('exit', onExit)
  })
}
