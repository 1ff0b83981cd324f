import { expect, test } from 'vitest'
import { errorBody, InternalError } from '../../src'
import { runNode } from '../package/support/run-node'
import { projectNextTo } from './support/project-next-to'

/** The last majors that run on Node 20.20. */
const clients = {
  '@aws-sdk/client-s3': '^3.0.0',
  '@octokit/rest': '^22.0.0',
  '@sendgrid/client': '^8.0.0',
  '@sendgrid/mail': '^8.0.0',
  '@supabase/supabase-js': '>=2.100.0 <2.110.0',
  axios: '^1.0.0',
  got: '^14.0.0',
  ofetch: '^1.0.0',
  openai: '^6.0.0',
  stripe: '^23.0.0',
  twilio: '^6.0.0',
  undici: '^7.0.0',
}

const servers = {
  '@hono/node-server': '^2.0.0',
  express: '^5.0.0',
  fastify: '^5.0.0',
  hono: '^4.0.0',
  koa: '^3.0.0',
}

test("an SDK's error is the fallback row, without text, status or header of the upstream", async () => {
  const project = await projectNextTo({ ...clients, ...servers })
  const answers = await runNode<object>(project, 'sdks.mjs')
  const error = new InternalError()
  const fallback = [error.status, JSON.stringify(errorBody(error)), null, null]
  // 14 calls, answered with six statuses or not at all, on four servers.
  expect(Object.keys(answers)).toHaveLength(14 * 7 * 4)
  for (const [kind, answer] of Object.entries(answers)) expect(answer, kind).toEqual(fallback)
})
