import { AxiosError, AxiosHeaders, type InternalAxiosRequestConfig } from 'axios'
import { type Plant, type PlantedValue, upstreamHeaders, withSecrets } from './planted-value'

const error = (plant: Plant, fields: object) => Object.assign(withSecrets(new Error(plant('message')), plant), fields)

/** An answer of an upstream, as clients attach it. */
const response = (plant: Plant, status: number) => ({
  status,
  statusText: plant('status-text'),
  headers: upstreamHeaders(plant),
  data: { message: plant('data') },
  body: plant('body'),
  url: `https://pay.example/${plant('url')}`,
})

const axiosError = (plant: Plant, status: number) => {
  const headers = new AxiosHeaders({ Authorization: `Bearer ${plant('authorization')}` })
  const config: InternalAxiosRequestConfig = {
    url: `https://pay.example/${plant('url')}`,
    headers,
    data: plant('sent'),
  }
  const answer = { ...response(plant, status), config }
  return withSecrets(
    new AxiosError(plant('message'), 'ERR_BAD_REQUEST', config, { path: plant('path') }, answer),
    plant,
  )
}

/** Errors of clients and SDKs, with the answer of the upstream. */
export const upstreamErrors: readonly PlantedValue[] = [
  ['axios, a 401', (plant) => axiosError(plant, 401)],
  ['axios, a 429', (plant) => axiosError(plant, 429)],
  [
    'fetch, no connection',
    (plant) =>
      withSecrets(new TypeError('fetch failed', { cause: new Error(`getaddrinfo ENOTFOUND ${plant('host')}`) }), plant),
  ],
  [
    'a client with `response` and `request`, a 404',
    (plant) =>
      error(plant, {
        name: 'HTTPError',
        response: response(plant, 404),
        request: { url: plant('url') },
        status: 404,
        statusCode: 404,
        data: plant('data'),
      }),
  ],
  [
    'the AWS SDK, a 403',
    (plant) =>
      error(plant, {
        name: 'AccessDenied',
        $fault: 'client',
        $metadata: { httpStatusCode: 403, requestId: plant('request-id') },
        $response: { ...response(plant, 403), statusCode: 403 },
      }),
  ],
  [
    'Stripe, a 401',
    (plant) =>
      error(plant, {
        type: 'StripeAuthenticationError',
        raw: { message: plant('raw'), headers: upstreamHeaders(plant) },
        headers: upstreamHeaders(plant),
        requestId: plant('request-id'),
        statusCode: 401,
        param: plant('param'),
      }),
  ],
]
