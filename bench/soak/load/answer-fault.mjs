import { bodyFault } from './house-body.mjs'
import { kinds } from './requests.mjs'

/** What may be answered besides while one of them is down. */
const whileDown = {
  PostgreSQL: ['INTERNAL_ERROR', 'DATABASE_ERROR', 'CACHE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'],
  Redis: ['CACHE_UNAVAILABLE'],
}

/** What is wrong with an answer, if anything: `down` lists what was down while it was made. */
export function answerFault(kind, request, { status, headers, text, failure }, down) {
  // The answer breaks off after its head: what came is no whole body.
  if (request.breaks && !(status >= 400)) return failure ? undefined : 'half an answer looks whole'
  if (failure) return `no answer: ${failure.cause ?? failure}`
  const idFault = requestIdFault(request.headers['X-Request-Id'], headers.get('X-Request-Id'))
  if (idFault) return idFault
  const expected = request.expected ?? kinds[kind].expected ?? []
  if (status < 400) return expected.some((each) => each.status === status) ? undefined : `${status}: ${text}`
  const body = parsed(text)
  if (body === undefined) return `${status}, no JSON: ${text}`
  // Docplanner's form has a number alone, for its own calls.
  const fault = body.error_code === undefined ? bodyFault(body, status) : undefined
  if (fault) return `${status}, no house body: ${fault} ${text}`
  const isExpected = expected.some(
    (each) => each.status === status && each.number === body.error_code && (!each.error || each.error === body.error),
  )
  const isExcused = down.some((name) => whileDown[name].includes(body.error))
  return isExpected || isExcused ? undefined : `${status}: ${text}`
}

const sane = /^[\w.:-]{1,128}$/

function requestIdFault(sent, answered) {
  if (sane.test(sent)) return answered === sent ? undefined : `the request id is ${answered}`
  return sane.test(answered ?? '') ? undefined : `the request id is ${answered}`
}

function parsed(text) {
  try {
    return Object(JSON.parse(text))
  } catch {
    return undefined
  }
}
