import { classOf, errorOf } from '../../core/codebook'
import { HttpError } from '../../core/server-http-error'
import type { ErrorMapper } from '../../core/to-api-error'
import { invalidInput } from '../../http'
import { isUpstream } from '../internal/upstream'
import { causesOf } from './causes'
import { type UploadFailure, type UploadFault, uploadFailure } from './upload-failure'

/** The clinic's row for a file that is too large. An unexpected field has the contract's validation row. */
const clinicTooLarge = 'FILE_TOO_LARGE'

/** A body that cannot be parsed, and limits without a row: the status of the parser, or 400. */
export const fromUploads: ErrorMapper = (thrown) => {
  const failure = uploadFailure(thrown)
  return failure && new HttpError(failure.status, { cause: thrown })
}

/**
 * Maps what multer, formidable, koa-body, `@koa/multer` and `@fastify/multipart` refuse: a file that is too large, and a field that
 * they do not expect. Without it, and for any other limit, the answer has the parser's status; multer has none, so it is 413 or 400.
 * busboy and express-fileupload do not fail at their limits: they cut the file and set `truncated`.
 *
 * @param rows the rows of your contract; `FILE_TOO_LARGE` and the contract's validation row by default
 * @example expressErrorHandler({ mappers: [uploadMapper()] })
 */
export function uploadMapper<const Name extends string = never>(
  rows: { readonly [Fault in UploadFault]?: Name } = {},
): ErrorMapper<Name> {
  const mapper: ErrorMapper<Name> = (thrown, table) => {
    const failure = causesOf(thrown, isUpstream)
      .map(uploadFailure)
      .find((each): each is UploadFailure => each?.fault !== undefined)
    if (failure?.fault === undefined) return undefined
    const { fault, field } = failure
    const name = rows[fault] ?? (fault === 'tooLarge' ? clinicTooLarge : undefined)
    if (name !== undefined) return classOf(table, name) && errorOf(table, name, { cause: thrown })
    return invalidInput(table, [{ message: 'Unexpected field', path: field === undefined ? [] : [field] }], thrown)
  }
  return Object.assign(mapper, { names: Object.values(rows) as Name[] })
}
