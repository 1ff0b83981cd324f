// Asks a server on a port what each of the servers is asked.
const malformed = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' }

export const ask = async (port) => ({
  taken: await answerTo(port, '/taken'),
  nowhere: await answerTo(port, '/nowhere'),
  secret: await answerTo(port, '/secret'),
})

export const askRouter = async (port) => ({
  method: await answerTo(port, '/taken', { method: 'DELETE' }),
  malformed: await answerTo(port, '/echo', malformed),
})

export async function answerTo(port, path, request) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, request)
  const { status, headers } = response
  return { status, allow: headers.get('Allow'), body: await response.text() }
}
