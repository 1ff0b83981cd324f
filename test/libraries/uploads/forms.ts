const boundary = 'a-boundary'

const part = (header: string, content: string) => `--${boundary}\r\n${header}\r\n\r\n${content}\r\n`

const file = (field: string, content: string) =>
  part(`Content-Disposition: form-data; name="${field}"; filename="a.txt"\r\nContent-Type: text/plain`, content)

const end = `--${boundary}--\r\n`

/** A body of a form, and its `Content-Type`. */
export interface Form {
  readonly type: string
  readonly body: string
  /** The client goes away before the end. Resolves when the server has handled that. */
  readonly breaksOff?: Promise<unknown>
}

const form = (body: string): Form => ({ type: `multipart/form-data; boundary=${boundary}`, body })

/** The most bytes of a file that the servers of these tests accept, in the field `file` alone. */
export const fileLimit = 100

export const truncated = form(file('file', 'a text').slice(0, -4))

export const malformedHeader = form(
  `--${boundary}\r\nContent-Disposition form-data name="file"\r\n\r\na text\r\n${end}`,
)

export const withoutBoundary: Form = { type: 'multipart/form-data', body: `${file('file', 'a text')}${end}` }

export const tooLarge = form(`${file('file', 'x'.repeat(fileLimit + 1))}${end}`)

export const unexpectedField = form(`${file('portrait', 'a text')}${end}`)

export const longBoundary: Form = { ...truncated, type: `multipart/form-data; boundary=${'a'.repeat(300)}` }

export const unknownEncoding = form(
  `${part('Content-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Transfer-Encoding: x', 'a text')}${end}`,
)

export const malformedJson: Form = { type: 'application/json', body: '{"name": hunter2' }
