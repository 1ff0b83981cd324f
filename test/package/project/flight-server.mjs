// React's server, in a thread of its own that has its `react-server` build: answers each message with the bytes of a result.
import { parentPort } from 'node:worker_threads'
import { createError, HttpError } from 'error-codebook'
import { formAction } from 'error-codebook/next'
import { renderToReadableStream } from 'react-server-dom-parcel/server.edge'

const fail = formAction((form) => {
  throw form.get('name') === 'HttpError' ? new HttpError(404) : createError(form.get('name'))
})

parentPort.on('message', async (name) => {
  const form = new FormData()
  form.set('name', name)
  const stream = renderToReadableStream(await fail(undefined, form))
  parentPort.postMessage(new Uint8Array(await new Response(stream).arrayBuffer()))
})
