import { type Codebook, classOf } from '../../core/codebook'
import { misuse } from '../../core/misuse'
import { defaultCodebook } from '../../server/default-codebook'
import { defaultCodesOf, partnerCode } from '../dictionary/partner-codes'
import { deliveryId } from './delivery-id'
import type { DocplannerCallbackOptions } from './options'

/** Docplanner waits 5 seconds; the network needs a part of them. */
const defaultDeadline = 4500

const defaultMaxBytes = 100_000

/** The options with their defaults. */
export type CheckedOptions = ReturnType<typeof checkOptions>

/** The options with their defaults. @throws TypeError for one that cannot work */
export function checkOptions(options: DocplannerCallbackOptions<Codebook>) {
  const codebook: Codebook = options.codebook ?? defaultCodebook
  const { deadline = defaultDeadline, lease = 2 * deadline, maxBytes = defaultMaxBytes } = options
  const checked = { ...options, codebook, deadline, lease, maxBytes, deliveryId: options.deliveryId ?? deliveryId }
  checkMappers(checked)
  if (!options.slotBooking && !options.bookingMoving && !options.events) {
    throw misuse('invalid-argument', 'The callback handles nothing. Give it slotBooking, bookingMoving or events.')
  }
  checkRows(checked)
  checkNumbers(checked)
  return checked
}

type Options = DocplannerCallbackOptions<Codebook> & { readonly codebook: Codebook }

function checkMappers({ codebook, mappers = [] }: Options): void {
  for (const row of mappers.flatMap(({ names = [] }) => names)) {
    if (classOf(codebook, row)) continue
    throw misuse('unknown-error', `A mapper names ${row}, which ${codebook.name} lacks: use one of its names.`)
  }
}

function checkRows({ codebook, codes = defaultCodesOf(codebook), failureAs, deadlineAs }: Options): void {
  for (const [option, name] of Object.entries({ failureAs, deadlineAs })) {
    if (name === undefined || partnerCode(name, codes) !== undefined) continue
    throw misuse(
      'invalid-argument',
      `${option}: ${name} is answered without an error_code. Use a row that has a number.`,
    )
  }
}

function checkNumbers(options: Options & { readonly deadline: number; readonly lease: number }): void {
  const { deadline, lease, maxBytes, storeTimeout = 1, keepAnswers = 1 } = options
  for (const [option, value] of Object.entries({ deadline, lease, maxBytes, storeTimeout, keepAnswers })) {
    if (Number.isFinite(value) && Number(value) > 0) continue
    throw misuse('invalid-argument', `${option} is ${value}. Use a number above 0.`)
  }
  if (lease > deadline) return
  throw misuse(
    'invalid-argument',
    `lease is ${lease}, and the deadline ${deadline}. Use a longer lease: a handler in time must not lose it.`,
  )
}
