import { gql } from '@apollo/client'
import { Effect } from 'effect'
import { lastValueFrom } from 'rxjs'
import { thrownBy } from '../../support/thrown-by'
import { angularClient, withFetch } from './angular-client'
import { apolloClient } from './recipes/apollo'
import { booking } from './recipes/effect'
import './recipes/hey-api'
import { client as heyClient } from './recipes/generated/hey-api/client.gen'
import { honoClient } from './recipes/hono'
import { bookSafely } from './recipes/neverthrow'
import { openapiClient } from './recipes/openapi-fetch'

/** Asks as the recipe of a library does, and gives the error that comes of it. */
export type Driver = (url: string, signal?: AbortSignal) => Promise<unknown>

const init = (signal: AbortSignal | undefined) => (signal ? { signal } : {})

const partsOf = (url: string) => {
  const { origin, pathname } = new URL(url)
  return { origin, pathname }
}

interface HonoRoutes {
  readonly [path: string]: { $get(input: object, options: { readonly init: RequestInit }): Promise<Response> }
}

/** Each library that is used by a recipe. */
export const drivers: Readonly<Record<string, Driver>> = {
  'openapi-fetch': (url, signal) => {
    const { origin, pathname } = partsOf(url)
    return thrownBy(() => openapiClient(origin).GET(pathname as never, init(signal) as never))
  },
  'hey-api': async (url, signal) => {
    const { origin, pathname } = partsOf(url)
    return (await heyClient.get({ baseUrl: origin, url: pathname, ...init(signal) })).error
  },
  'hey-api that throws': (url, signal) => {
    const { origin, pathname } = partsOf(url)
    return thrownBy(() => heyClient.get({ baseUrl: origin, url: pathname, throwOnError: true, ...init(signal) }))
  },
  'Hono RPC': (url, signal) => {
    const { origin, pathname } = partsOf(url)
    const routes = honoClient(origin) as unknown as HonoRoutes
    return thrownBy(async () => routes[pathname.slice(1)]?.$get({}, { init: init(signal) }))
  },
  Apollo: (url, signal) =>
    thrownBy(() => apolloClient(url).query({ query: gql`{ appointments }`, context: { fetchOptions: init(signal) } })),
  neverthrow: async (url, signal) => (await bookSafely(url, init(signal)))._unsafeUnwrapErr(),
  Effect: (url, signal) => Effect.runPromise(Effect.flip(booking(url, '{}')), init(signal)),
  'Angular on fetch': async (url) => {
    const http = await angularClient(url, withFetch())
    return thrownBy(() => lastValueFrom(http.get(url)))
  },
  'Angular on XMLHttpRequest': async (url) => {
    const http = await angularClient(url)
    return thrownBy(() => lastValueFrom(http.get(url)))
  },
}
