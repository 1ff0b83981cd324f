import { HttpError } from '../../core/server-http-error'

/** Shared by every installed copy of this package: the first one watches for all. */
const key = Symbol.for('error-codebook.malformed-json')

type ReadJson = ((this: object) => Promise<unknown>) & { [key]?: true }

type Global = typeof globalThis & { [key]?: WeakSet<object> }

/**
 * Remembers the errors of requests whose JSON cannot be parsed, to tell them from the server's own. It watches `json` of the class:
 * no other place sees `request.clone()` and `new Request(request)`. The method returns the same promise as before.
 *
 * @param request a request, or the prototype of its class
 */
export function watchJson(request: object): void {
  if ((request as { json?: ReadJson }).json?.[key]) return
  for (let owner: object | null = request; owner !== null; owner = Object.getPrototypeOf(owner)) {
    const { value: json, configurable } = Object.getOwnPropertyDescriptor(owner, 'json') ?? {}
    if (typeof json !== 'function' || json[key]) continue
    // The class of @hono/node-server cannot be changed, only each request.
    const watched = configurable ? owner : request
    Reflect.defineProperty(watched, 'json', { value: watching(json), configurable: true, writable: true })
  }
}

/** 400 for the error of a request whose JSON could not be parsed. */
export function malformedJson(thrown: unknown): HttpError | undefined {
  const isMalformed = (globalThis as Global)[key]?.has(thrown as object)
  return isMalformed ? new HttpError(400, { cause: thrown }) : undefined
}

function watching(json: ReadJson): ReadJson {
  const watched: ReadJson = function () {
    const parsed = json.call(this)
    parsed.then(undefined, remember)
    return parsed
  }
  watched[key] = true
  return watched
}

function remember(thrown: unknown): void {
  if (!(thrown instanceof SyntaxError)) return
  const shared: Global = globalThis
  shared[key] ??= new WeakSet()
  shared[key].add(thrown)
}
