import { SlotUnavailableError } from '../../src'
import { listen, type RunningServer } from './listen'

/** An API whose answers each fail in a way of their own, for the tests of what client libraries throw. Any other path hangs. */
export function failingApi(): Promise<RunningServer> {
  return listen((request, response) => {
    const json = { 'Content-Type': 'application/json' }
    if (request.url === '/taken') response.writeHead(409, json).end(JSON.stringify(new SlotUnavailableError()))
    if (request.url === '/moved') response.writeHead(409, json).end('{"message":"Moved","error":"PARCEL_MOVED"}')
    if (request.url === '/page') response.writeHead(200, json).end('<h1>Welcome</h1>')
    if (request.url === '/limited') {
      response.writeHead(429, { ...json, 'Retry-After': '37' }).end('{"error":"RATE_LIMIT_EXCEEDED"}')
    }
    if (request.url === '/proto') {
      response.writeHead(422, json)
      response.end('{"message":"x","error":"VALIDATION_FAILED","errors":{"__proto__":["a"],"b":["c"]}}')
    }
    if (request.url === '/cut') {
      response.writeHead(409, { ...json, 'Content-Length': '1000' })
      response.write('{"message":"x","error":"SLOT_UNAV', () => response.destroy())
    }
  })
}
