// Prints what `safe` makes of calls that fail, and how often each was made. Usage: failed-calls.mjs <address> <address of nobody>
import { safe } from 'error-codebook/client'

const [url, nowhere] = process.argv.slice(2)
const calls = {
  refused: () => fetch(nowhere),
  reset: () => fetch(`${url}/reset`),
  half: () => fetch(`${url}/half`),
  timeout: () => fetch(`${url}/hang`, { signal: AbortSignal.timeout(50) }),
  aborted: () => fetch(`${url}/hang`, { signal: AbortSignal.abort() }),
  address: () => fetch('http://'),
  scheme: () => fetch('foo://clinic.test/'),
  header: () => fetch(url, { headers: { 'a b': 'c' } }),
  body: () => fetch(url, { method: 'GET', body: '{}' }),
  redirect: () => fetch(`${url}/moved`, { redirect: 'error' }),
}
const printed = {}
for (const [name, call] of Object.entries(calls)) {
  let count = 0
  const counted = () => {
    count += 1
    return call()
  }
  const { error } = await safe(counted, { retries: 1, base: 1 })
  printed[name] = [error.status, error.message, error.recovery, count]
}
const request = new Request(`${url}/busy`, { method: 'POST', body: '{}' })
const used = await safe(() => fetch(request), { retries: 1, base: 1 })
printed.used = used.error.error
console.log(JSON.stringify(printed))
