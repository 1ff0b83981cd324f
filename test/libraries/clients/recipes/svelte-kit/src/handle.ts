import { exposedHeaders } from 'error-codebook/http'

const readable = new Set(['content-type', ...exposedHeaders.map((name) => name.toLowerCase())])

export const handle = ({ event, resolve }) =>
  resolve(event, { filterSerializedResponseHeaders: (name) => readable.has(name) })
