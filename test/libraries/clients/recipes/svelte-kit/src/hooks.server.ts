export { handle } from './handle'

/** Sends the requests to the API that the test starts. */
export function handleFetch({ request, fetch }) {
  const { pathname } = new URL(request.url)
  return fetch(new Request(process.env.API + pathname, request))
}
