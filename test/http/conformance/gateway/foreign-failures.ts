import Boom from '@hapi/boom'
import createHttpError from 'http-errors'
import { type ApiError, HttpError } from '../../../../src'
import { createClient, serializeError } from '../../../../src/client'
import { listen } from '../../../support/listen'
import { secret, secretOptions, withSecretStack } from '../../../support/secrets'
import { subjects } from '../subjects'
import { fallbackOf, type Subject, versionOf } from '../subjects/subject'
import { inEnvelope, secretBody, secretHeaders, secretWait, startUpstream, type UpstreamAnswer } from './upstream'

/** A failure that a handler met at an upstream, and what its own caller may learn. */
export interface ForeignFailure {
  readonly kind: string
  readonly thrown: unknown
  readonly answered: ApiError
}

/** The rows that a gateway of this contract meets. */
const namesOf = ({ rows }: Subject) => {
  const named = (status: number) => rows.find((row) => row.status === status)?.name as string
  const isShared = rows.some(({ name }) => name === shared)
  return {
    unauthenticated: named(401),
    forbidden: named(403),
    conflict: named(409),
    down: isShared ? shared : named(503),
    isShared,
  }
}

/** The clinic and the shop each have a row of this name. */
const shared = 'SERVICE_UNAVAILABLE'

/** Every kind of foreign failure, as a gateway of the contract meets it, with the secret in every text, field and header. */
export async function foreignFailures(subject: Subject): Promise<readonly ForeignFailure[]> {
  const other = subjects.find((each) => each !== subject) as Subject
  const { unauthenticated, forbidden, conflict, down, isShared } = namesOf(subject)
  const html: Omit<UpstreamAnswer, 'status'> = { body: `<h1>${secret}</h1>` }
  const row = (error: string, status: number, { codebook } = subject): UpstreamAnswer => ({
    status,
    body: inEnvelope(codebook, secretBody(error, status)),
  })
  const upstream = await startUpstream({
    '/other': row(namesOf(other).conflict, 409, other),
    '/same-name': row(shared, 503, other),
    '/down': row(down, 503),
    '/unauthenticated': row(unauthenticated, 401),
    '/forbidden': row(forbidden, 403),
    '/failed': row(subject.codebook.fallback, 500),
    '/as-401': { ...row(conflict, 409), status: 401 },
    '/as-503': { ...row(conflict, 409), status: 503 },
    '/newer': { ...row('ROW_OF_THE_FUTURE', 409), headers: { [versionOf(subject)[0]]: '99.0.0' } },
    '/html': { status: 502, ...html },
    '/page': { status: 404, ...html },
    '/json': { status: 422, body: { message: secret, errors: { [secret]: [secret] } } },
  })
  const nowhere = await listen(() => undefined)
  await nowhere.close()
  const client = createClient(subject.codebook)
  const others = createClient(other.codebook)
  const fallback = fallbackOf(subject)
  const make = (name: string, options = {}) =>
    other.make(name, { ...secretOptions(), retryAfter: secretWait, ...options })
  const read = async (path: string, by = client) => by.parseErrorResponse(await fetch(upstream.url + path))
  const unreached = await client.fetchOrThrow(nowhere.url).catch((thrown: unknown) => thrown)
  const carried = client.deserializeError(JSON.parse(JSON.stringify(serializeError(await read('/page')))))
  const conflicting = namesOf(other).conflict
  const ofOneName = [
    ['a row of another contract with one of our names, constructed', make(shared, { expose: true })],
    ['a row of another contract with one of our names, parsed', await read('/same-name', others)],
  ] as const
  const kinds: readonly (readonly [kind: string, thrown: unknown, answered?: ApiError])[] = [
    ['a row of another contract, constructed', make(conflicting)],
    ['a row of another contract, constructed to be shown', make(conflicting, { expose: true })],
    ['a row of another contract, parsed by its client', await read('/other', others)],
    ...(isShared ? ofOneName : []),
    ['a row of another contract, frozen', Object.freeze(make(conflicting))],
    ['a row of another contract, behind a Proxy', new Proxy(make(conflicting), {})],
    ['a row of another contract that http-errors took over', createHttpError(404, make(conflicting))],
    ['a row of another contract that boom took over', Boom.boomify(make(conflicting), { statusCode: 404 })],
    ['an HTML 502', await read('/html')],
    // fetch itself refuses it; other clients read it.
    ['a 407', await client.parseErrorResponse(new Response(secret, { status: 407, headers: secretHeaders }))],
    ['a 404', await read('/page')],
    ['a 404 that came as plain data', carried],
    ['a 422 without a name, with fields', await read('/json', others)],
    ['an unknown name of a newer upstream', await read('/newer')],
    ['a network failure', unreached],
    ['a 401 row of our own contract', await read('/unauthenticated')],
    ['a 403 row of our own contract', await read('/forbidden')],
    ['a row of our own contract, answered with 401', await read('/as-401')],
    ['a 5xx row of our own contract', await read('/down'), subject.make(down)],
    ['our own fallback row', await read('/failed'), fallback],
    ['a row of our own contract, answered with 503', await read('/as-503'), subject.make(conflict)],
  ]
  await upstream.close()
  return kinds.map(([kind, thrown, answered = fallback]) => ({ kind, thrown: withSecretFields(thrown), answered }))
}

/** With what client libraries attach to their errors, where the value can take it. */
function withSecretFields(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || Object.isFrozen(thrown)) return thrown
  const response = { status: 404, headers: secretHeaders, data: secret }
  return Object.assign(withSecretStack(thrown), {
    headers: secretHeaders,
    response,
    res: response,
    output: { statusCode: 404, headers: secretHeaders, payload: { message: secret } },
    body: secret,
    data: secret,
  })
}

/** A 4xx row of the contract as an upstream answered it, and what a gateway answers. */
export async function ownConflict(subject: Subject): Promise<ForeignFailure> {
  const { codebook, make } = subject
  const { validation = '' } = codebook
  const errors = { 'items.0.name': ['Größe: “2 €”'] }
  const sent = make(validation, { message: 'Look at the first item', errors })
  const upstream = await startUpstream({ '/': { status: sent.status, body: inEnvelope(codebook, sent.toJSON()) } })
  const thrown = await createClient(codebook).parseErrorResponse(await fetch(upstream.url))
  await upstream.close()
  if (thrown instanceof HttpError) throw thrown
  const waiting = Object.assign(withSecretStack(thrown), { headers: secretHeaders })
  return {
    kind: 'a 4xx row of our own contract',
    thrown: waiting,
    answered: make(validation, { message: 'Look at the first item', errors, retryAfter: secretWait }),
  }
}
