import { createInterface, type Interface } from 'node:readline/promises'
import { UsageError } from './usage-error'

/**
 * Makes the function that asks on the process's terminal. Lines that are pasted at once answer the questions one after the other.
 *
 * @throws UsageError from the question, if the person stops with Ctrl+C or Ctrl+D
 */
export function terminalQuestions(): (question: string) => Promise<string> {
  let terminal: Interface | undefined
  const waiting: string[] = []
  return async (question) => {
    terminal ??= createInterface({ input: process.stdin, output: process.stdout }).on('line', (line) =>
      waiting.push(line),
    )
    const pasted = waiting.shift()
    if (pasted !== undefined) {
      process.stdout.write(`${question}${pasted}\n`)
      return pasted
    }
    try {
      return await answerOf(terminal, question)
    } finally {
      // The process can end: nothing is read before the next question.
      terminal.pause()
    }
  }
}

async function answerOf(terminal: Interface, question: string): Promise<string> {
  terminal.resume()
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  // Without these, Ctrl+D would leave the question open, and Ctrl+C would end the process without a word.
  terminal.once('SIGINT', stop).once('close', stop)
  try {
    return await terminal.question(question, { signal: stopping.signal })
  } catch {
    throw new UsageError('Stopped. Nothing was written.')
  } finally {
    terminal.off('SIGINT', stop).off('close', stop)
  }
}
