import { fetchOrThrow } from '../../../../src/client'
import { client } from './generated/hey-api/client.gen'

client.setConfig({ fetch: fetchOrThrow })
