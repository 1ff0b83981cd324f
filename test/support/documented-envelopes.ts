import type { EnvelopeTemplate } from '../../src/envelope'

/** Forms that many APIs have, each as a template. */
export const documentedEnvelopes = {
  flat: { code: '$name', message: '$message', details: '$details' },
  nested: { error: { type: '$name', code: '$code', message: '$message', param: '$details' } },
  'a map of fields': { success: false, error: { code: '$name', message: '$message', fields: '$errors' } },
  'a list of fields': {
    code: '$code',
    message: '$message',
    errors: [{ $each: '$errors', field: '$field', reason: '$text' }],
    trace: { id: '$requestId', at: '$timestamp' },
  },
  GraphQL: {
    errors: [
      {
        message: '$message',
        extensions: { code: '$name', number: '$code', details: '$details', retryAfter: '$retryAfter' },
      },
      { $each: '$errors', message: '$text', extensions: { code: 'BAD_USER_INPUT', field: '$field' } },
    ],
    data: null,
  },
  'a list at the root': [{ errorCode: '$name', message: '$message', docs: '$docs' }],
} as const satisfies { readonly [form: string]: EnvelopeTemplate }
