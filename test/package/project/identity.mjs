// Prints what becomes of an error on every way that it may take from one program, or part of one, to another.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import * as codebook from 'error-codebook'
import { deserializeError, parseErrorBody, parseErrorResponse, serializeError } from 'error-codebook/client'
import { fromActionResult } from 'error-codebook/react'
import { makers } from './makers.mjs'
import { verdict } from './verdict.mjs'

// React asks the bundler for it.
globalThis.parcelRequire = { meta: {} }
const { default: flight } = await import('react-server-dom-parcel/client.browser')

const worker = new Worker(new URL('./worker.mjs', import.meta.url))
const react = new Worker(new URL('./flight-server.mjs', import.meta.url), { execArgv: ['--conditions=react-server'] })

async function asked(thread, message) {
  thread.postMessage(message)
  const [answer] = await once(thread, 'message')
  return answer
}

const make = (copy, name) => (name === 'HttpError' ? new copy.HttpError(404) : copy.createError(name))

const crossings = {
  'as JSON': (error) => parseErrorBody(JSON.parse(JSON.stringify(error))),
  'as a response': (error) => parseErrorResponse(codebook.errorResponse(error)),
  'by structuredClone, serialized': (error) => deserializeError(structuredClone(serializeError(error))),
  'from a worker, serialized': async (_, name) => deserializeError(await asked(worker, { name })),
  'from React’s server, by its own bytes': async (_, name) => {
    const bytes = await asked(react, name)
    return fromActionResult(await flight.createFromReadableStream(new Blob([bytes]).stream())).error
  },
  'by structuredClone, as it is': (error) => structuredClone(error),
  'a foreign error that looks alike': (error) => Object.assign(new Error('x'), JSON.parse(JSON.stringify(error))),
}

/** What every copy says of the error on each way. */
async function verdictsOn(name) {
  const ways = {}
  const judge = (way, error) => {
    ways[way] = Object.values(makers).map((checker) => verdict(error, checker))
  }
  for (const [by, maker] of Object.entries(makers)) judge(`made by ${by}`, make(maker, name))
  for (const [way, cross] of Object.entries(crossings)) judge(way, await cross(make(codebook, name), name))
  ways['to a worker, serialized'] = [await asked(worker, { sent: serializeError(make(codebook, name)) })]
  return ways
}

const verdicts = { SLOT_UNAVAILABLE: await verdictsOn('SLOT_UNAVAILABLE'), HttpError: await verdictsOn('HttpError') }
await Promise.all([worker.terminate(), react.terminate()])
console.log(JSON.stringify(verdicts))
