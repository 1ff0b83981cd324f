import { HttpError } from '../../core/server-http-error'

/** The request, with a `json()` that refuses what is no JSON as 400. A SyntaxError from elsewhere is so told apart. */
export function withJsonRefusal<Given extends Request>(request: Given): Given {
  const json = async () => {
    const text = await request.text()
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new HttpError(400, { cause })
    }
  }
  return Object.defineProperty(request, 'json', { value: json, configurable: true, writable: true })
}
