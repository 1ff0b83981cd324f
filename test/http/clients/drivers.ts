import { type BaseQueryApi, fetchBaseQuery } from '@reduxjs/toolkit/query'
import axios, { type AxiosRequestConfig } from 'axios'
import ky, { type Options } from 'ky'
import { ofetch } from 'ofetch'
import { fetchOrThrow, safe, toClientError } from '../../../src/client'
import { fromAxiosError } from '../../../src/client/axios'
import { fromKyError } from '../../../src/client/ky'
import { fromFetchError } from '../../../src/client/ofetch'
import { codebookBaseQuery } from '../../../src/client/rtk-query'
import { thrownBy } from '../../support/thrown-by'

/** Asks as a user of the library would, and gives the error that comes of it. */
type Driver = (url: string, signal?: AbortSignal) => Promise<unknown>

const init = (signal: AbortSignal | undefined) => (signal ? { signal } : {})

function axiosDriver(config: AxiosRequestConfig): Driver {
  return async (url, signal) => fromAxiosError(await thrownBy(() => axios.get(url, { ...config, ...init(signal) })))
}

const intercepted = axios.create()
intercepted.interceptors.response.use(undefined, async (thrown) => {
  throw await fromAxiosError(thrown)
})

/** The libraries' own retries would ask twice. */
const once = { retry: 0 } as const

function kyDriver(options: Options): Driver {
  return async (url, signal) => fromKyError(await thrownBy(() => ky.get(url, { ...once, ...options, ...init(signal) })))
}

function ofetchDriver(options: { responseType?: 'text' | 'blob' | 'arrayBuffer' | 'stream' }): Driver {
  return async (url, signal) =>
    fromFetchError(await thrownBy(() => ofetch(url, { ...once, ...options, ...init(signal) })))
}

const baseQuery = codebookBaseQuery(fetchBaseQuery)

/** Each way to use each library. */
export const drivers: Readonly<Record<string, Driver>> = {
  'fetch, safe': async (url, signal) => (await safe(fetch(url, init(signal)), init(signal))).error,
  'fetch, fetchOrThrow': (url, signal) => thrownBy(() => fetchOrThrow(url, init(signal))),
  axios: axiosDriver({}),
  'axios behind an interceptor': async (url, signal) =>
    fromAxiosError(await thrownBy(() => intercepted.get(url, init(signal)))),
  'axios over fetch': axiosDriver({ adapter: 'fetch' }),
  'axios for JSON': axiosDriver({ responseType: 'json' }),
  'axios for text': axiosDriver({ responseType: 'text' }),
  'axios for bytes': axiosDriver({ responseType: 'arraybuffer' }),
  'axios for a blob': axiosDriver({ responseType: 'blob', adapter: 'fetch' }),
  'axios for a Node stream': axiosDriver({ responseType: 'stream' }),
  'axios for a Web stream': axiosDriver({ responseType: 'stream', adapter: 'fetch' }),
  ky: kyDriver({}),
  'ky with a reviver': kyDriver({ parseJson: (text) => JSON.parse(text) }),
  ofetch: ofetchDriver({}),
  'ofetch for text': ofetchDriver({ responseType: 'text' }),
  'ofetch for a blob': ofetchDriver({ responseType: 'blob' }),
  'ofetch for bytes': ofetchDriver({ responseType: 'arrayBuffer' }),
  'ofetch for a stream': ofetchDriver({ responseType: 'stream' }),
  'RTK Query': async (url, signal = new AbortController().signal) => {
    const { error } = await baseQuery(url, { signal, type: 'query' } as BaseQueryApi, {})
    return toClientError(error)
  },
  'ofetch with a hook': (url, signal) =>
    thrownBy(() =>
      ofetch(url, {
        ...once,
        ...init(signal),
        onRequestError: async (context) => {
          throw await fromFetchError(context)
        },
        onResponseError: async (context) => {
          throw await fromFetchError(context)
        },
      }),
    ),
}
