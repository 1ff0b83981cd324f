import { type HeadersLike, headerOf } from '../../core/headers'

/** The content types of Docplanner's own API. Its calls to you, and your answers, are plain `application/json`. */
export const docplannerMediaTypes = {
  success: 'application/vnd.docplanner+json; charset=UTF-8',
  error: 'application/vnd.error+docplanner+json',
} as const

/** Whether a response's content type is that of Docplanner's own errors, whatever its parameters. */
export function isDocplannerErrorType(headers: HeadersLike): boolean {
  const [type = ''] = headerOf(headers, 'content-type').split(';')
  return type.trim().toLowerCase() === docplannerMediaTypes.error
}
