// Asks each address with the ky whose folder is the argument, and prints the errors that come of it.
import { readFileSync } from 'node:fs'
import { fromKyError } from 'error-codebook/ky'

const [folder, addresses] = process.argv.slice(2)
const { default: ky } = await import(`${folder}/distribution/index.js`)
const { version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))

const hooked = ky.create({ retry: 0, hooks: { beforeError: [({ error }) => fromKyError(error)] } })
const signals = {
  none: () => undefined,
  aborted: () => AbortSignal.abort(),
  aborting: () => {
    const aborter = new AbortController()
    setTimeout(() => aborter.abort(), 20)
    return aborter.signal
  },
  timeout: () => AbortSignal.timeout(20),
}

const thrownBy = (call) =>
  call.then(
    () => new Error('The request did not fail'),
    (thrown) => thrown,
  )

function recordOf({ error, code, status, message, errors, retryAfter, reason, recovery }) {
  return { error, code, status, message, errors, retryAfter, reason, recovery }
}

const answers = []
for (const { url, signal } of JSON.parse(addresses)) {
  const options = () => ({ retry: 0, signal: signals[signal]() })
  const caught = await fromKyError(await thrownBy(ky.get(url, options()).json()))
  const thrown = await thrownBy(hooked.get(url, options()).json())
  answers.push({ caught: recordOf(caught), hooked: recordOf(thrown) })
}
console.log(JSON.stringify({ node: process.version, ky: version, answers }))
