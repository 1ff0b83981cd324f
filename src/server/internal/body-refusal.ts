import { HttpError } from '../../core/server-http-error'

/** Shared by every installed copy of this package: the first one watches for all. */
const key = Symbol.for('error-codebook.malformed-body')

type ReadBody = ((this: Body) => Promise<unknown>) & { [key]?: true }

type Global = typeof globalThis & { [key]?: WeakSet<object> }

/** The methods that parse, and the error of a body that they cannot parse. */
const parsers = { json: SyntaxError, formData: TypeError } as const

/**
 * Remembers the errors of requests whose JSON or form data cannot be parsed, to tell them from the server's own. It watches these
 * methods of the class: no other place sees `request.clone()` and `new Request(request)`. They return the same promise as before.
 *
 * @param request a request, or the prototype of its class
 */
export function watchBody(request: object): void {
  watchMethod(request, 'json')
  watchMethod(request, 'formData')
}

/** 400 for the error of a request whose body could not be parsed. */
export function malformedBody(thrown: unknown): HttpError | undefined {
  const isMalformed = (globalThis as Global)[key]?.has(thrown as object)
  return isMalformed ? new HttpError(400, { cause: thrown }) : undefined
}

function watchMethod(request: object, name: keyof typeof parsers): void {
  if ((request as { readonly [method: string]: ReadBody })[name]?.[key]) return
  for (let owner: object | null = request; owner !== null; owner = Object.getPrototypeOf(owner)) {
    const { value: method, configurable } = Object.getOwnPropertyDescriptor(owner, name) ?? {}
    if (typeof method !== 'function' || method[key]) continue
    // The class of @hono/node-server cannot be changed, only each request.
    const watched = configurable ? owner : request
    Reflect.defineProperty(watched, name, {
      value: watching(method, parsers[name]),
      configurable: true,
      writable: true,
    })
  }
}

function watching(read: ReadBody, Failure: typeof SyntaxError | typeof TypeError): ReadBody {
  const watched: ReadBody = function () {
    // To read a body twice is a bug of the server.
    const { bodyUsed } = this
    const parsed = read.call(this)
    if (!bodyUsed) parsed.then(undefined, (thrown) => thrown instanceof Failure && remember(thrown))
    return parsed
  }
  watched[key] = true
  return watched
}

function remember(thrown: Error): void {
  const shared: Global = globalThis
  shared[key] ??= new WeakSet()
  shared[key].add(thrown)
}
