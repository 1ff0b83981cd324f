import { koaErrorMiddleware } from 'error-codebook/koa'
import Koa from 'koa'

const app = new Koa()
app.use(koaErrorMiddleware({ onError: (_error, { native }) => void native.ip.length }))
// @ts-expect-error the context is Koa's, not any
koaErrorMiddleware({ onError: (_error, { native }) => native.ip satisfies number })
