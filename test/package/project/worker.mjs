// Makes the error of a name and sends it as what `serializeError` gives; and tells what it is sent, made an error again.
import { parentPort } from 'node:worker_threads'
import { createError, HttpError } from 'error-codebook'
import { deserializeError, serializeError } from 'error-codebook/client'
import { verdict } from './verdict.mjs'

parentPort.on('message', ({ name, sent }) => {
  if (sent) parentPort.postMessage(verdict(deserializeError(sent)))
  else parentPort.postMessage(serializeError(name === 'HttpError' ? new HttpError(404) : createError(name)))
})
