import { defineContract } from '../../src/core'
import { channelRows } from './tables/chat/channels'
import { english } from './tables/chat/english'
import { messageRows } from './tables/chat/messages'
import { peopleRows } from './tables/chat/people'
import { portuguese } from './tables/chat/portuguese'
import { serviceRows } from './tables/chat/services'

/** A chat's contract, of several files: no ranges, few codes, and texts with parameters in two languages. */
export const chat = defineContract({
  name: 'chat',
  version: '2.3.0',
  since: '2.0.0',
  fallback: 'system.internal',
  categories: {
    account: { title: 'Accounts', status: 403, recovery: 'terminal' },
    session: { title: 'Sessions', status: 401, recovery: 'correctable' },
    member: { title: 'Members', status: 403, recovery: 'terminal' },
    channel: { title: 'Channels', status: 409, recovery: 'terminal' },
    thread: { title: 'Threads', status: 409, recovery: 'terminal' },
    call: { title: 'Calls', status: 409, recovery: 'terminal' },
    message: { title: 'Messages', status: 422, recovery: 'correctable' },
    file: { title: 'Files', status: 422, recovery: 'correctable' },
    reaction: { title: 'Reactions', status: 409, recovery: 'correctable' },
    search: { title: 'Search', status: 400, recovery: 'correctable' },
    app: { title: 'Apps', status: 403, recovery: 'correctable' },
    system: { title: 'System', status: 500, recovery: 'transient' },
  },
  errors: { ...peopleRows, ...channelRows, ...messageRows, ...serviceRows },
  operations: {
    sendMessage: {
      method: 'POST',
      path: '/channels/{id}/messages',
      summary: 'Send a message',
      success: 201,
      errors: ['session.expired', 'channel.not_found', 'channel.slow_mode', 'message_too_long', 'system.internal'],
      body: { text: { type: 'text', maxLength: 4000 }, send_at: 'instant?' },
    },
    searchMessages: {
      method: 'GET',
      path: '/messages',
      summary: 'Search messages',
      success: 200,
      errors: ['session.expired', 'search.query_syntax', 'search.date_range', 'system.internal'],
      query: { query: 'text', first: 'date?', last: 'date?' },
    },
  },
  texts: { en: english, pt: portuguese },
})
