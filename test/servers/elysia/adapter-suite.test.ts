import { node } from '@elysiajs/node'
import { Elysia } from 'elysia'
import { elysiaErrorPlugin } from '../../../src/server/elysia'
import { describeAdapter } from '../../support/adapter-suite/index'
import { listen } from './listen'

describeAdapter('Elysia', ({ handle, ...options }) =>
  listen(
    new Elysia({ adapter: node() }).use(elysiaErrorPlugin(options)).use(
      // The hooks of an app serve what it uses.
      new Elysia().get('/', async ({ set }) => {
        set.headers['x-handled'] = 'yes'
        return JSON.stringify(await handle(set.headers['X-Request-Id']))
      }),
    ),
  ),
)
