import type { ErrorRow } from '../../../core/contract'

type Rows = { readonly [name: string]: ErrorRow }

/** Names of the row of an unknown failure, the best first. */
const fallbacks = [
  /^internal(?:_server)?_error$/,
  /^(?:unexpected|unknown)(?:_\w{1,40})?$/,
  /^(?:server_error|general_error|generic_error|internal)$/,
  /(?:^|_)(?:internal|unexpected|unknown)_/,
  /internal_(?:server_)?error$/,
]

/** Names of the row of a request with wrong fields, the best first. */
const validations = [
  /^validation_(?:failed|error|failure)$/,
  /^(?:invalid|malformed|bad)_(?:request|input|parameters?|params?|arguments?|data|body|payload|fields?)$/,
  /(?:^|_)validation(?:_|$)/,
  /(?:^|_)invalid_(?:request|input|parameters?|params?|arguments?|fields?)(?:_|$)/,
]

/** The row that fits as `fallback`: one for failures that nobody expects. None is made up. */
export function fallbackAmong(errors: Rows): string | undefined {
  return best(errors, fallbacks, ({ status = 0 }) => status >= 500)
}

/** The row that fits as `validation`. */
export function validationAmong(errors: Rows): string | undefined {
  return best(errors, validations, ({ status }) => status === 400 || status === 422)
}

/** The row of a request over the limit. */
export function limitRefusalAmong(errors: Rows): string | undefined {
  const names = Object.keys(errors).filter((name) => errors[name]?.status === 429 && errors[name].details === undefined)
  return names.find((name) => /rate|limit|too_many/i.test(name)) ?? names[0]
}

/** The engine constructs these rows by itself, so they can have no details. */
function best(errors: Rows, forms: readonly RegExp[], fits: (row: ErrorRow) => boolean): string | undefined {
  const names = Object.keys(errors).filter((name) => {
    const row = errors[name]
    return row !== undefined && fits(row) && row.details === undefined
  })
  const spelt = names.map((name) => [name, snakeCase(name)] as const)
  for (const form of forms) {
    const found = spelt.find(([, each]) => form.test(each))
    if (found) return found[0]
  }
  return undefined
}

/** `InternalError` and `internal.error` as `internal_error`. */
function snakeCase(name: string): string {
  return name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .replace(/[.-]/g, '_')
    .toLowerCase()
}
