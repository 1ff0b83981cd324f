// Tries the plugin on an app of Fastify 4, and prints what it says.
import { fastifyErrorPlugin } from 'error-codebook/fastify'
import Fastify from 'fastify'

const app = Fastify()
app.register(fastifyErrorPlugin)
await app.ready().then(
  () => console.log(JSON.stringify({})),
  (error) => console.log(JSON.stringify({ said: String(error) })),
)
