import { node } from '@elysiajs/node'
import { Elysia, t } from 'elysia'
import { clinic } from 'error-codebook'
import { type ElysiaContext, elysiaErrorPlugin } from 'error-codebook/elysia'

type Equal<Left, Right> =
  (<Value>() => Value extends Left ? 1 : 2) extends <Value>() => Value extends Right ? 1 : 2 ? true : false

function expectType<Expected extends true>(): Expected | undefined {
  return undefined
}

const app = new Elysia({ adapter: node(), prefix: '/api' })
  .decorate('clinic', 'North')
  .use(
    elysiaErrorPlugin({
      onError: (error, { native, requestId }) => console.error(error.status, requestId, native.request.url),
      format: 'negotiate',
      codebook: clinic,
      locale: ({ request }) => (request.headers.get('accept-language') === 'es' ? 'es' : undefined),
    }),
  )
  .get('/doctors/:id', ({ clinic, params, set }) => {
    expectType<Equal<typeof clinic, string>>()
    expectType<Equal<typeof params, { id: string }>>()
    set.headers['x-clinic'] = clinic
    return { id: Number(params.id) }
  })
  .post('/appointments', ({ body }) => body.doctor, { body: t.Object({ doctor: t.Number() }) })

// What a client of Elysia reads: the plugin leaves the routes as they are.
type Routes = (typeof app)['~Routes']['api']
expectType<Equal<Routes['doctors'][':id']['get']['response'][200], { id: number }>>()
expectType<Equal<Routes['appointments']['post']['body'], { doctor: number }>>()

new Elysia().use(elysiaErrorPlugin())
new Elysia().use(new Elysia().use(elysiaErrorPlugin()).get('/', () => 'x'))
elysiaErrorPlugin({ rateLimit: async ({ request }: ElysiaContext) => limitOf(request) })

function limitOf(request: Request) {
  return { limit: 100, remaining: 99, reset: new Date(), exceeded: request.method === 'POST' }
}

// @ts-expect-error: no such format
elysiaErrorPlugin({ format: 'xml' })
// @ts-expect-error: no such locale
elysiaErrorPlugin({ codebook: clinic, locale: 'xx' })
// @ts-expect-error: the default has no texts
elysiaErrorPlugin({ locale: 'es' })
