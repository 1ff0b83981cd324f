import axios from 'axios'
import ky from 'ky'
import { ofetch } from 'ofetch'
import { listen } from '../../../support/listen'
import { secret } from '../../../support/secrets'
import { startUpstream } from './upstream'

/** How each HTTP client asks an upstream, without a retry. */
const clients: { readonly [name: string]: (url: string) => Promise<unknown> } = {
  axios: (url) => axios.get(url),
  fetch: (url) => fetch(url),
  ky: (url) => ky(url, { retry: 0 }),
  ofetch: (url) => ofetch(url, { retry: false }),
}

const statuses = [401, 403, 404, 429, 500, 503]

/** The errors that HTTP clients throw for an upstream's answers, with the secret in their texts and headers, and for none. */
export async function clientErrors(): Promise<readonly (readonly [kind: string, thrown: unknown])[]> {
  const answers = statuses.map((status) => [`/${status}`, { status, body: { message: secret } }] as const)
  const upstream = await startUpstream(Object.fromEntries(answers))
  const down = await listen(() => undefined)
  await down.close()
  const addresses = [...statuses.map((status) => `${upstream.url}/${status}`), down.url]
  const asked = Object.entries(clients).flatMap(([name, ask]) =>
    addresses.map(async (url) => {
      const failure = await ask(url).then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      return [`${name}: ${url.split('/')[3] ?? 'no answer'}`, failure] as const
    }),
  )
  const errors = (await Promise.all(asked)).filter(([, failure]) => failure !== undefined)
  await upstream.close()
  return errors
}

/** An upstream's 401 that a library took over: http-errors keeps its status, whatever it is told. */
export async function takenOver(take: (error: Error) => Error): Promise<Error> {
  const upstream = await startUpstream({ '/': { status: 401, body: secret } })
  const thrown = await axios.get(upstream.url).catch((error: unknown) => error)
  await upstream.close()
  return take(thrown as Error)
}
