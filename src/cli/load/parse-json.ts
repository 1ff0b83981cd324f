import { UsageError } from '../usage-error'

/**
 * Parses JSON.
 *
 * @throws UsageError with the line of the fault
 */
export function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const { message } = cause as Error
    const position = /at position (\d+)/.exec(message)?.[1]
    const line = position === undefined ? '' : `:${text.slice(0, Number(position)).split('\n').length}`
    throw new UsageError(`${shown}${line} is not valid JSON: ${message}.`)
  }
}
