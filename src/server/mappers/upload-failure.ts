import { ownValue } from '../../core/own-value'
import { safePick } from '../../core/safe-get'
import { isCalledBy } from '../internal/stack-frames'

/** What a parser of uploads refuses, and the status that says so. */
export interface UploadFailure {
  readonly status: number
  /** Missing for a malformed body and for any other limit. */
  readonly fault?: UploadFault
  /** The form field, if the parser tells it. */
  readonly field?: string
}

/** A file is too large, or a field is not expected. */
export type UploadFault = 'tooLarge' | 'unexpected'

const faultByCode: { readonly [code: string]: UploadFault } = {
  // multer
  LIMIT_FILE_SIZE: 'tooLarge',
  LIMIT_UNEXPECTED_FILE: 'unexpected',
  // @fastify/multipart
  FST_REQ_FILE_TOO_LARGE: 'tooLarge',
  FST_PROTO_VIOLATION: 'unexpected',
  // formidable, koa-body: the size of all files, of one file
  1009: 'tooLarge',
  1016: 'tooLarge',
}

/** formidable's code for an encoding of a part that it does not know, with the status 501. */
const unknownEncoding = 1014

/** formidable's code for its folder, with the status 409. */
const cannotCreateFolder = 1018

/** What busboy, `@fastify/busboy` and whatever is built on them say of a body with a plain `Error`. */
const malformed: readonly string[] = [
  'Malformed content type',
  'Missing Content-Type',
  'Multipart: Boundary not found',
  'Malformed part header',
  'Unexpected end of form',
  'Unexpected end of file',
  'Malformed urlencoded form',
  'Unexpected end of multipart data',
  'Part terminated early due to unexpected end of multipart data',
  'Preamble terminated early due to unexpected end of multipart data',
  // A long boundary.
  'The needle cannot have a length bigger than 256.',
]

const unsupported = 'Unsupported content type: '

/** What a parser of uploads says of a request; `undefined` for any other value and for faults of the server, such as a full disk. */
export function uploadFailure(thrown: unknown): UploadFailure | undefined {
  if (!(thrown instanceof Error)) return undefined
  const { name, message, code, field, httpCode, statusCode } = safePick(
    thrown,
    'name',
    'message',
    'code',
    'field',
    'httpCode',
    'statusCode',
  )
  if (typeof message !== 'string') return undefined
  if (typeof code === 'number') return typeof httpCode === 'number' ? formidableFailure(httpCode, code) : undefined
  const fault = typeof code === 'string' ? ownValue(faultByCode, code) : undefined
  // multer has no statuses.
  if (name === 'MulterError' && code !== 'STREAM_DESTROYED') {
    return { status: fault === 'tooLarge' ? 413 : 400, ...told(fault, field) }
  }
  if (fault && String(code).startsWith('FST_') && typeof statusCode === 'number') return { status: statusCode, fault }
  if (code !== undefined) return undefined
  switch (name) {
    case 'Error':
      if (malformed.includes(message)) return { status: 400 }
      return message.startsWith(unsupported) ? { status: 415 } : undefined
    case 'SyntaxError':
      // formidable parses JSON too.
      return isCalledBy(thrown, 'formidable') ? { status: 400 } : undefined
    default:
      return nestFailure(name, message)
  }
}

/** Its 5xx are about the server's disk and plugins. */
function formidableFailure(status: number, code: number): UploadFailure | undefined {
  if (code === unknownEncoding) return { status: 400 }
  return status < 500 && code !== cannotCreateFolder
    ? { status, ...told(ownValue(faultByCode, String(code)), undefined) }
    : undefined
}

/** NestJS 11 does not keep multer's error. */
function nestFailure(name: unknown, message: string): UploadFailure | undefined {
  if (name === 'PayloadTooLargeException' && message === 'File too large') return { status: 413, fault: 'tooLarge' }
  const unexpected = name === 'BadRequestException' ? /^Unexpected (?:file )?field(?: - (.*))?$/s.exec(message) : null
  return unexpected ? { status: 400, ...told('unexpected', unexpected[1]) } : undefined
}

function told(fault: UploadFault | undefined, field: unknown): { fault?: UploadFault; field?: string } {
  return { ...(fault && { fault }), ...(typeof field === 'string' && { field }) }
}
