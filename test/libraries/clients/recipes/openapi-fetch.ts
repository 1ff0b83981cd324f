import createClient, { type Client } from 'openapi-fetch'
import { fetchOrThrow } from '../../../../src/client'
import type { paths } from './generated/clinic-api'

export const openapiClient = (baseUrl: string): Client<paths> => createClient({ baseUrl, fetch: fetchOrThrow })
