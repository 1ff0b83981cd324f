// Tries the plugin on an app of h3 1, in either way, and prints what it says.
import { createServer } from 'node:http'
import { h3ErrorPlugin } from 'error-codebook/h3'
import { createApp, toNodeListener } from 'h3'

let given
try {
  h3ErrorPlugin()(createApp())
} catch (error) {
  given = String(error)
}

let used
const app = createApp({ onError: ({ cause }) => (used = String(cause)) })
app.use(h3ErrorPlugin())
const server = createServer(toNodeListener(app)).listen(0, '127.0.0.1', async () => {
  const { status } = await fetch(`http://127.0.0.1:${server.address().port}/`)
  console.log(JSON.stringify({ given, used, status }))
  server.close()
})
