import { FileTooLargeError, HttpError, type OperationName } from 'error-codebook'
import { bodyLimit } from 'hono/body-limit'

/** The most bytes that an uploaded file may have. */
export const maxFileBytes = 5 * 1024 * 1024

const maxJsonBytes = 1024 * 1024

/** What a form adds around its file: boundaries and part headers. */
const formBytes = 64 * 1024

export function fileTooLarge(): FileTooLargeError {
  return new FileTooLargeError({
    details: { maximum_bytes: maxFileBytes },
    errors: { file: [`File must be at most ${maxFileBytes / 1024 / 1024} MB`] },
  })
}

/** Refuses a body that is larger than the operation can use, without holding it. */
export function limitBody(operation?: OperationName) {
  const upload = operation === 'uploadFile'
  return bodyLimit({
    maxSize: upload ? maxFileBytes + formBytes : maxJsonBytes,
    onError: ({ req }) => {
      // Read and dropped: an unread rest would cost the connection, under the next request that it brings.
      req.raw.body?.pipeTo(new WritableStream()).catch(() => {})
      throw upload ? fileTooLarge() : new HttpError(413)
    },
  })
}
