import Boom from '@hapi/boom'
import createHttpError from 'http-errors'
import { HttpError } from '../../../../src'
import { fallbackOf, type Subject } from '../subjects/subject'
import type { Ask, Case } from './case'

const ask = (thrown: unknown, error: Ask['expected']['error'], headers = {}): Ask => ({
  thrown: () => thrown,
  expected: { error, headers },
})

/** As the drivers make it: data in the message, and in fields. */
const postgres = (code: string) =>
  Object.assign(new Error('duplicate key value: (doctor_id)=(5)'), {
    code,
    severity: 'ERROR',
    detail: '(doctor_id)=(5)',
  })

const named = (name: string, message: string) => Object.assign(new Error(message), { name })

/** What libraries throw. */
export const foreignCases = (subject: Subject): readonly Case[] => [
  {
    name: '`http-errors`',
    bothForms: true,
    asks: () => [
      ask(createHttpError(404, 'No such doctor'), new HttpError(404, { message: 'No such doctor' })),
      ask(
        createHttpError(401, 'Sign in', { headers: { 'WWW-Authenticate': 'Bearer' } }),
        new HttpError(401, { message: 'Sign in' }),
        { 'www-authenticate': 'Bearer' },
      ),
      ask(
        createHttpError(416, { headers: { 'Content-Range': 'bytes */2' } }),
        new HttpError(416, { message: 'Range Not Satisfiable' }),
        {
          'content-range': 'bytes */2',
        },
      ),
      ask(createHttpError(503, 'db-7.internal is down'), new HttpError(503)),
      ask(createHttpError(500, 'db-7.internal is down'), fallbackOf(subject)),
    ],
  },
  {
    name: 'boom',
    bothForms: true,
    asks: () => [
      ask(Boom.notFound('No such doctor'), new HttpError(404, { message: 'No such doctor' })),
      ask(Boom.unauthorized('Sign in', 'Bearer'), new HttpError(401, { message: 'Sign in' }), {
        'www-authenticate': 'Bearer error="Sign in"',
      }),
      ask(Boom.badGateway('db-7.internal is down'), new HttpError(502)),
      ask(Boom.internal('db-7.internal is down'), fallbackOf(subject)),
    ],
  },
  {
    name: 'PostgreSQL drivers',
    bothForms: true,
    asks: () => [
      ask(postgres('23505'), subject.mapped('CONCURRENT_MODIFICATION')),
      ask(postgres('23P01'), subject.mapped('CONCURRENT_MODIFICATION')),
      ask(postgres('40001'), subject.mapped('TRANSACTION_FAILED')),
      ask(postgres('55P03'), subject.mapped('LOCK_TIMEOUT')),
      ask(postgres('42P01'), subject.mapped('DATABASE_ERROR')),
    ],
  },
  {
    name: 'Redis clients',
    bothForms: true,
    asks: () => [
      ask(
        named('MaxRetriesPerRequestError', 'Reached the max retries per request'),
        subject.mapped('CACHE_UNAVAILABLE'),
      ),
      ask(new Error('Connection is closed.'), subject.mapped('CACHE_UNAVAILABLE')),
      ask(named('ReplyError', 'WRONGTYPE Operation against a key'), subject.mapped('CACHE_ERROR')),
    ],
  },
]
