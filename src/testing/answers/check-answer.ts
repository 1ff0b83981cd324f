import type { ApiError } from '../../core/api-error'
import { type Codebook, classOf, type OperationOf } from '../../core/codebook'
import type { Operation } from '../../core/contract'
import { misuse } from '../../core/misuse'
import { createParser, type Parser } from '../../core/parser'
import type { HttpError } from '../../core/server-http-error'
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

/** Makes a contract's judge of answers. It throws a TypeError for an operation that the contract lacks. */
export function answerChecker<Book extends Codebook>(codebook: Book): CheckAnswer<OperationOf<Book>> {
  const operations: Codebook['operations'] = codebook.operations ?? {}
  let parse: Parser | undefined
  return async (answer, name, { unnamed = [] } = {}) => {
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined
    if (!operation) {
      // Not a verdict, which a negation would turn into a pass.
      const known = Object.keys(operations).join(', ')
      const fix = known ? `use one of ${known}.` : 'it has no operations. Add them to the contract.'
      throw misuse('invalid-argument', `${codebook.name} has no operation ${name}: ${fix}`)
    }
    const { status } = answer
    const expected = `${operation.success}, or an error that ${name} lists (${operation.method} ${operation.path})`
    const judged = (received: string, fault?: string): Verdict => ({
      pass: fault === undefined,
      expected,
      received,
      ...(fault === undefined ? {} : { fault }),
    })
    if (status < 400 && status !== operation.success) return judged(`${status}`, `Its success is ${operation.success}.`)
    if (isRead(answer)) {
      if (status === operation.success) return judged(`${status}`)
      return judged(`${status}`, 'Its body was read before: give the response first, or a clone of it.')
    }
    parse ??= createParser(codebook)
    const error = await readAnswer(answer, parse)
    if (status !== operation.success)
      return judged(described(error), faultOf(error, name, operation, codebook, unnamed))
    if (error.category === undefined) return judged(`${status}`)
    return judged(
      described(error),
      `Its body is that of an error: answer it with ${classOf(codebook, error.error)?.status}.`,
    )
  }
}

function faultOf(
  error: ApiError | HttpError,
  name: string,
  operation: Operation,
  codebook: Codebook,
  unnamed: readonly number[],
): string | undefined {
  if (error.category === undefined) {
    return unnamed.includes(error.status)
      ? undefined
      : 'No row names it. Where that is right, give its status as unnamed.'
  }
  if (!operation.errors.includes(error.error)) {
    return `${name} does not list ${error.error}. Add it to the operation's errors, or answer one of them: ${operation.errors.join(', ')}.`
  }
  return error.statusMismatch && `The table has ${classOf(codebook, error.error)?.status} for ${error.error}.`
}

/** Both sides and the fault, one a line. */
export function verdictText({ expected, received, fault }: Verdict): string {
  return [`Expected: ${expected}`, `Received: ${received}`, ...(fault ? [fault] : [])].join('\n')
}

/** `409 SLOT_UNAVAILABLE (3003): Time slot already booked for this doctor`. */
function described({ status, error, code, message }: ApiError | HttpError): string {
  return `${status}${error ? ` ${error}` : ''}${code === undefined ? '' : ` (${code})`}: ${message}`
}
