import { safePick } from '../../core/safe-get'

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

/** What busboy, `@fastify/busboy` and whatever is built on them say of a body with a plain `Error`. */
const malformed = [
  'Malformed content type',
  'Missing Content-Type',
  'Multipart: Boundary not found',
  'Malformed part header',
  'Unexpected end of form',
  'Unexpected end of file',
  'Malformed urlencoded form',
  'Unexpected end of multipart data',
  'Part terminated early due to unexpected end of multipart data',
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
  const fault = faultByCode[String(code)]
  // multer has no statuses.
  if (name === 'MulterError' && code !== 'STREAM_DESTROYED') {
    return { status: fault === 'tooLarge' ? 413 : 400, ...told(fault, field) }
  }
  if (typeof code === 'number' && typeof httpCode === 'number') return formidableFailure(httpCode, fault)
  if (typeof code === 'string' && code.startsWith('FST_') && fault) return { status: Number(statusCode), fault }
  if (name !== 'Error' || code !== undefined || typeof message !== 'string') return undefined
  if (malformed.includes(message)) return { status: 400 }
  return message.startsWith(unsupported) ? { status: 415 } : undefined
}

/** Its 5xx are about the server's disk and plugins. */
function formidableFailure(status: number, fault: UploadFault | undefined): UploadFailure | undefined {
  return status < 500 ? { status, ...told(fault, undefined) } : undefined
}

function told(fault: UploadFault | undefined, field: unknown): { fault?: UploadFault; field?: string } {
  return { ...(fault && { fault }), ...(typeof field === 'string' && { field }) }
}
