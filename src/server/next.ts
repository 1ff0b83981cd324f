import type { Codebook } from '../core/codebook'
import { safeGet } from '../core/safe-get'
import { HttpError } from '../core/server-http-error'
import type { WireBody } from '../core/wire-error'
import { versionHeadersOf } from '../http'
import type { DefaultCodebook } from './default-codebook'
import { answerBody } from './internal/answer'
import { answerSettings } from './internal/answer-settings'
import type { ProcedureOptions } from './internal/server-options'
import { type FetchErrorOptions, type FetchHandler, webHandler } from './internal/web-handler'

export type {
  ApiError,
  ApiHeadersOptions,
  ClassesByName,
  Codebook,
  CodebookOption,
  DefaultCodebook,
  ErrorContext,
  ErrorMapper,
  FieldErrors,
  FieldLimit,
  HttpError,
  LocaleOf,
  LocaleOption,
  NameOf,
  ProcedureOptions,
  RateLimitDecision,
  Recovery,
  ServerOptions,
  UndeclaredContext,
  WireBody,
} from './internal/public-types'
export type { FetchErrorOptions, FetchHandler } from './internal/web-handler'

/**
 * Answers whatever a route handler of Next.js throws in the house form, `notFound()`, `forbidden()` and `unauthorized()` too, and
 * gives every response the version header and the request id, which is `request.requestId`. `redirect()` stays Next's.
 *
 * @example export const GET = nextRouteHandler((request) => Response.json(success(listOf(request))))
 */
export function nextRouteHandler<
  Rest extends readonly unknown[],
  Given extends Request = Request,
  Book extends Codebook = DefaultCodebook,
>(
  handler: FetchHandler<Rest, Given>,
  options: FetchErrorOptions<Book> = {},
): (request: Given, ...rest: Rest) => Promise<Response> {
  return webHandler(handler, options, (thrown) => {
    const status = /^NEXT_HTTP_ERROR_FALLBACK;(\d{3})$/.exec(digestOf(thrown))?.[1]
    if (status !== undefined) return new HttpError(Number(status), { cause: thrown })
    return unlessNext(thrown)
  })
}

/** The house body of an error, with its code where a row names it. `parseErrorBody` of the client makes it an error again. */
export type ActionError = WireBody & { readonly code?: number | string }

/** What a server action came to: its data, or its error. Plain, so that it survives the way to the browser. */
export type ActionResult<Data> =
  | { readonly ok: true; readonly data: Data }
  | {
      readonly ok: false
      readonly error: ActionError
      /** The version header: a tab that was open before a deployment tells by it why it does not know the error. */
      readonly headers: Record<string, string>
    }

/**
 * Makes a server action that never throws: Next.js replaces the message of whatever an action throws in production. What
 * `redirect()` and `notFound()` throw goes on to Next.
 *
 * @example export const book = actionResult(async (form: FormData) => bookAppointment(form))
 */
export function actionResult<Input extends readonly unknown[], Data, Book extends Codebook = DefaultCodebook>(
  action: (...input: Input) => Data | Promise<Data>,
  options: ProcedureOptions<Input, Book> = {},
): (...input: Input) => Promise<ActionResult<Data>> {
  const settings = answerSettings<Input>(options)
  return async (...input) => {
    try {
      return { ok: true, data: await action(...input) }
    } catch (thrown) {
      const request = { native: input, method: 'POST', path: action.name, isProcedure: true as const }
      const { error, body } = answerBody(unlessNext(thrown), request, settings)
      const headers = versionHeadersOf(settings.codebook)
      return { ok: false, error: error.code === undefined ? body : { ...body, code: error.code }, headers }
    }
  }
}

/** What `useActionState` of a form holds: nothing before the first submission, then what it came to. */
export type FormState<Data> = ActionResult<Data> | undefined

/**
 * The same for a form: an action as `useActionState` takes it, whose state is `undefined` at first. It imports nothing of Next.js, so
 * that any server of React can have it.
 *
 * @example export const book = formAction(async (form) => bookAppointment(form.get('doctor_id')))
 */
export function formAction<Data, Book extends Codebook = DefaultCodebook>(
  action: (form: FormData, before: FormState<Data>) => Data | Promise<Data>,
  options?: ProcedureOptions<[before: FormState<Data>, form: FormData], Book>,
): (before: FormState<Data>, form: FormData) => Promise<FormState<Data>> {
  const swapped = (before: FormState<Data>, form: FormData) => action(form, before)
  return actionResult(Object.defineProperty(swapped, 'name', { value: action.name }), options)
}

/** Next steers by what it throws: its redirects, and the signs that a page cannot be rendered ahead. */
function unlessNext(thrown: unknown): unknown {
  if (/^(NEXT_|DYNAMIC_SERVER_USAGE|BAILOUT_TO_|HANGING_PROMISE_)/.test(digestOf(thrown))) throw thrown
  return thrown
}

function digestOf(thrown: unknown): string {
  const digest = safeGet(thrown, 'digest')
  return typeof digest === 'string' ? digest : ''
}
