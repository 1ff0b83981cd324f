// Calls of HTTP clients and SDKs to a server at an address, without a retry. Each rejects if the server refuses.
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Octokit } from '@octokit/rest'
import { Client } from '@sendgrid/client'
import sendgrid from '@sendgrid/mail'
import { createClient } from '@supabase/supabase-js'
import axios from 'axios'
import got from 'got'
import { ofetch } from 'ofetch'
import OpenAI from 'openai'
import Stripe from 'stripe'
import twilio from 'twilio'
import { Agent, interceptors, request, WebSocket } from 'undici'

/** supabase-js returns its errors. */
const thrown = async (answer) => {
  const { error } = await answer
  throw error
}

export function sdkCalls(url) {
  const { hostname: host, port } = new URL(url)
  // Node 20 has no WebSocket.
  const options = { auth: { persistSession: false }, realtime: { transport: WebSocket } }
  const supabase = createClient(url, 'key', options)
  return {
    axios: () => axios.get(url),
    got: () => got(url, { retry: { limit: 0 } }),
    ofetch: () => ofetch(url, { retry: false }),
    undici: () => request(url, { dispatcher: new Agent().compose(interceptors.responseError()) }),
    Octokit: () => new Octokit({ baseUrl: url, auth: 'token' }).rest.users.getAuthenticated(),
    Stripe: () => new Stripe('sk_test', { host, port, protocol: 'http', maxNetworkRetries: 0 }).customers.list(),
    OpenAI: () => new OpenAI({ apiKey: 'key', baseURL: url, maxRetries: 0 }).models.list(),
    'AWS SDK': () => s3(url).send(new GetObjectCommand({ Bucket: 'files', Key: 'file' })),
    Twilio: () => twilioAt(url).messages.list({ limit: 1 }),
    SendGrid: () => sendgridAt(url).send({ to: 'a@example.org', from: 'b@example.org', subject: 'x', text: 'x' }),
    'supabase-js, auth': () => thrown(supabase.auth.signInWithPassword({ email: 'a@example.org', password: 'x' })),
    'supabase-js, database': () => supabase.from('visits').select().throwOnError(),
    'supabase-js, storage': () => thrown(supabase.storage.from('files').list()),
    'supabase-js, functions': () => thrown(supabase.functions.invoke('book')),
  }
}

function s3(endpoint) {
  const credentials = { accessKeyId: 'id', secretAccessKey: 'key' }
  return new S3Client({ endpoint, region: 'eu-central-1', credentials, forcePathStyle: true, maxAttempts: 1 })
}

/** Twilio's own client, whose requests go to another server. */
function twilioAt(url) {
  const { httpClient } = twilio('AC0', 'token')
  const request = (options) =>
    httpClient.request({ ...options, uri: options.uri.replace('https://api.twilio.com', url) })
  return twilio('AC0', 'token', { httpClient: { request } })
}

function sendgridAt(url) {
  const client = new Client()
  client.setApiKey('SG.key')
  client.setDefaultRequest('baseUrl', url)
  sendgrid.setClient(client)
  return sendgrid
}
