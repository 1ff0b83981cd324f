import { deepStrictEqual, match, notEqual, strictEqual } from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Client, fetchRaw, partsOf, requestText } from './client.mjs'

const contenders = ['adapter', 'handWritten']
const requestsPerTurn = 256
const openConnections = 32
const warmUpRounds = 16
const rounds = 4
// Each as often first as last.
const turns = ['adapter', 'handWritten', 'handWritten', 'adapter', 'handWritten', 'adapter', 'adapter', 'handWritten']

/** How many requests of each contender, and of each path, are counted in a pair of processes. */
export const requestsPerPair = rounds * (turns.length / 2) * requestsPerTurn

/**
 * Processor time of the servers per request, of each contender, by path, in a pair of fresh processes. They take short turns, so
 * that whatever slows the machine for a while slows both. A control measures the hand-written code beside itself.
 */
export async function measurePair(framework, paths, seed, { control = false } = {}) {
  const servers = {}
  try {
    const ports = {}
    // One after the other, and each as often first: what starts first has the machine otherwise.
    for (const name of seed % 2 === 0 ? contenders : contenders.toReversed()) {
      servers[name] = start(framework, control ? 'handWritten' : name, seed)
      ports[name] = (await once(servers[name], 'message'))[0]
    }
    const clients = {}
    for (const name of contenders) clients[name] = await Client.open(ports[name], openConnections)
    const times = {}
    const answers = {}
    const timedTurn = async (name, path) => {
      const before = await processorTime(servers[name])
      await clients[name].send(requestText(path, ports[name]), answers[path], requestsPerTurn)
      return (await processorTime(servers[name])) - before
    }
    for (const path of paths) {
      times[path] = { adapter: 0, handWritten: 0 }
      answers[path] = await agreedAnswer(framework, path, ports)
    }
    // Both warm up as they are measured: one that waited for the other would be the colder one.
    for (let round = -warmUpRounds; round < rounds; round++) {
      for (const path of paths) {
        for (const name of turns) {
          const time = await timedTurn(name, path)
          if (round >= 0) times[path][name] += time / requestsPerPair
        }
      }
    }
    for (const name of contenders) clients[name].close()
    return times
  } finally {
    for (const server of Object.values(servers)) server.kill()
  }
}

/** On one thread and with a seed of the pair's own, the engine decides alike in both: most of the noise is what it decides. */
function start(framework, contender, seed) {
  const execArgv = ['--single-threaded', `--hash-seed=${seed + 1}`, `--random-seed=${seed + 1}`]
  return fork(fileURLToPath(new URL('server.mjs', import.meta.url)), [framework, contender], { execArgv })
}

async function processorTime(server) {
  server.send('time')
  const [time] = await once(server, 'message')
  return time
}

const idHeader = /^(x-request-id: )(.*)$/im
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** The answer that both contenders give to a path; throws where they differ in more than the id they made and the time. */
async function agreedAnswer(framework, path, ports) {
  for (const given of [undefined, 'not sane', 'visit-42']) {
    const headers = given === undefined ? {} : { 'X-Request-Id': given }
    const answers = []
    for (const name of contenders) answers.push(await fetchRaw(path, ports[name], headers))
    const [one, other] = answers.map(normalised)
    strictEqual(one, other, `${framework} ${path}: the answers differ`)
    const ids = answers.map((text) => idHeader.exec(text)?.[2])
    if (given === 'visit-42') deepStrictEqual(ids, [given, given])
    else for (const id of ids) match(id, uuid)
    if (given !== 'visit-42') notEqual(...ids)
  }
  return fetchRaw(path, ports.adapter)
}

/** Every byte but the id and the time, the header lines sorted and in lower case: frameworks of Web headers do so on some ways. */
function normalised(text) {
  const [head, body] = partsOf(text)
  const [status, ...lines] = head
    .replace(/^Date: .*$/im, 'Date: now')
    .replace(idHeader, '$1made')
    .split('\r\n')
  return [status, ...lines.map((line) => line.toLowerCase()).sort(), body].join('\n')
}
