import type { ApiError } from '../../core/api-error'
import type { Contract, Operation } from '../../core/contract'
import { createParser, type Parser } from '../../core/parser'
import { rowsOf } from '../../core/rows'
import type { HttpError } from '../../core/unnamed-error'
import { type Answer, isRead, readAnswer } from './read-answer'

/** What an operation may answer besides what the contract lists. */
export interface AnswerOptions {
  /**
   * HTTP statuses of failures that no row names, such as 400 for a body that is no JSON. None unless given, so that a mistyped
   * address is not taken for an answer.
   */
  readonly unnamed?: readonly number[] | undefined
}

/** Whether an operation may answer as it did, and both sides in words. */
export interface Verdict {
  readonly pass: boolean
  readonly expected: string
  readonly received: string
  /** What is wrong, and what to do about it. */
  readonly fault?: string
}

/** Judges an answer by what its operation lists. */
export type CheckAnswer<Name extends string> = (
  answer: Answer,
  operation: Name,
  options?: AnswerOptions,
) => Promise<Verdict>

/** Makes a contract's judge of answers. */
export function answerChecker<Given extends Contract>(
  contract: Given,
): CheckAnswer<keyof Given['operations'] & string> {
  let parse: Parser | undefined
  return async (answer, name, { unnamed = [] } = {}) => {
    const operation = Object.hasOwn(contract.operations, name) ? contract.operations[name] : undefined
    if (!operation) {
      const known = Object.keys(contract.operations).join(', ')
      return { pass: false, expected: `an operation of ${contract.name}: ${known}`, received: name }
    }
    const expected = `${operation.success}, or an error that ${name} lists (${operation.method} ${operation.path})`
    if (answer.status === operation.success) return { pass: true, expected, received: String(answer.status) }
    if (answer.status < 400) {
      const fault = `Its success is ${operation.success}.`
      return { pass: false, expected, received: String(answer.status), fault }
    }
    if (isRead(answer)) {
      const fault = 'Its body was read before: give the response first, or a clone of it.'
      return { pass: false, expected, received: String(answer.status), fault }
    }
    parse ??= createParser(rowsOf(contract))
    const error = await readAnswer(answer, parse)
    const fault = faultOf(error, name, operation, contract, unnamed)
    const verdict = { pass: fault === undefined, expected, received: described(error) }
    return fault === undefined ? verdict : { ...verdict, fault }
  }
}

function faultOf(
  error: ApiError | HttpError,
  name: string,
  operation: Operation,
  { errors }: Contract,
  unnamed: readonly number[],
): string | undefined {
  if (error.code === undefined) {
    return unnamed.includes(error.status)
      ? undefined
      : 'No row names it. Where that is right, give its status as unnamed.'
  }
  if (!operation.errors.includes(error.error)) {
    return `${name} does not list ${error.error}. Add it to the operation's errors, or answer one of them: ${operation.errors.join(', ')}.`
  }
  return error.statusMismatch && `The table has ${errors[error.error]?.status} for ${error.error}.`
}

/** Both sides and the fault, one a line. */
export function verdictText({ expected, received, fault }: Verdict): string {
  return [`Expected: ${expected}`, `Received: ${received}`, ...(fault ? [fault] : [])].join('\n')
}

/** `409 SLOT_UNAVAILABLE (3003): Time slot already booked for this doctor`. */
function described({ status, error, code, message }: ApiError | HttpError): string {
  return `${status}${error ? ` ${error}` : ''}${code === undefined ? '' : ` (${code})`}: ${message}`
}
