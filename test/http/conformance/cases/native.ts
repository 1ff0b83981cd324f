import { HttpError } from '../../../../src'
import { bodyLimit, type Driver } from '../driver'
import type { Sent } from '../exchange'
import { invalidOf, type Subject } from '../subjects/subject'
import type { Ask, Case } from './case'

const post = (path: string, body: string, type = 'application/json'): Partial<Sent> => ({
  method: 'POST',
  path,
  body,
  headers: { 'Content-Type': type },
})

const truncatedForm = '--a\r\nContent-Disposition: form-data; name="name"\r\n\r\nhunter2'

const one = (name: string, ask: (driver: Driver) => Ask): Case => ({
  name,
  bothForms: true,
  asks: (driver) => [ask(driver)],
})

/** What frameworks refuse on their own. */
export const nativeCases = (subject: Subject): readonly Case[] => [
  one('Unknown route: 404', () => ({ sent: { path: '/nowhere?token=1' }, expected: { error: new HttpError(404) } })),
  one('Unknown route, HEAD', () => ({
    sent: { method: 'HEAD', path: '/nowhere' },
    expected: { error: new HttpError(404) },
  })),
  {
    name: 'Wrong method: 405 with `Allow`',
    bothForms: true,
    asks: () => [
      {
        sent: { method: 'DELETE', path: '/handled' },
        expected: { error: new HttpError(405), headers: { allow: 'GET, HEAD' } },
      },
      { sent: { method: 'HEAD', path: '/json' }, expected: { error: new HttpError(405), headers: { allow: 'POST' } } },
    ],
  },
  one('Malformed JSON: 400', () => ({
    sent: post('/json', '{"name": hunter2'),
    expected: { error: new HttpError(400) },
  })),
  one('Malformed form data: 400', () => ({
    sent: post('/form', truncatedForm, 'multipart/form-data; boundary=a'),
    expected: { error: new HttpError(400) },
  })),
  one('Body too large: 413', () => ({
    sent: post('/json', JSON.stringify('x'.repeat(bodyLimit))),
    expected: { error: new HttpError(413) },
  })),
  one('Unsupported type: 415', ({ unsupportedType = 'text/csv' }) => ({
    sent: post('/json', '"x"', unsupportedType),
    expected: { error: new HttpError(415) },
  })),
  one('Framework validation: the validation row with the field map', ({ fields = {} }) => ({
    sent: post('/validated', JSON.stringify({ email: 5, items: [{ name: 'x' }, {}] })),
    expected: { error: invalidOf(subject, fields) },
  })),
]
