import type { Subject } from '../subjects/subject'

/** Makes a new secret for a field. */
export type Plant = (field: string) => string

/** A value to throw that has a secret wherever an answer must not show anything. Made anew for each throw. */
export type PlantedValue = readonly [kind: string, make: (plant: Plant, subject: Subject) => unknown]

/** What every secret begins with. */
const mark = 'planted-'

/** Makes secrets: each is numbered, so that a leak names the field that it comes from. */
export function planter(): { readonly plant: Plant; readonly count: () => number } {
  let count = 0
  return { plant: (field) => `${mark}${++count}-${field}`, count: () => count }
}

/** The secrets in an answer, whatever their case. */
export const secretsIn = (answer: string): string[] => answer.match(new RegExp(`${mark}[\\w-]+`, 'gi')) ?? []

/** Headers that tell of the inside. */
export const insideHeaders = (plant: Plant): Record<string, string> => ({
  'Set-Cookie': `session=${plant('set-cookie')}`,
  'X-Internal': plant('x-internal'),
  'X-Request-Id': plant('x-request-id'),
  'Content-Language': plant('content-language'),
  Location: `https://db-7.internal/${plant('location')}`,
  Server: plant('server'),
})

/** Headers of an upstream, with those that would tell our caller how to go on. */
export const upstreamHeaders = (plant: Plant): Record<string, string> => ({
  ...insideHeaders(plant),
  'WWW-Authenticate': `Bearer realm="${plant('www-authenticate')}"`,
  Allow: plant('allow'),
  'Content-Range': `bytes */${plant('content-range')}`,
  'Retry-After': plant('retry-after'),
})

/** The error with secrets in its stack, its causes and the fields that programs attach to errors. */
export function withSecrets<Failure extends Error>(error: Failure, plant: Plant): Failure {
  error.stack = `${error.name}: ${plant('stack')}\n    at query (/srv/${plant('stack-path')}.ts:1:1)`
  error.cause = new Error(plant('cause'), { cause: { query: plant('cause-of-the-cause'), status: 404, expose: true } })
  return Object.assign(error, {
    headers: insideHeaders(plant),
    query: `select ${plant('query')}`,
    context: { user: plant('user'), token: plant('token') },
    internal: { note: plant('internal') },
    reason: plant('reason'),
  })
}
