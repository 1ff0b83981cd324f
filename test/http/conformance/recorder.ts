import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import { expect } from 'vitest'
import { clinic } from '../../../src'
import { meaningOf } from '../../../src/core/codebook'
import { codebook as shop } from '../../contracts/shop/index'
import type { RunningServer } from '../../support/listen'

/** What only the clinic says: its names, texts, headers and version. */
export const clinicWords: readonly string[] = [
  ...Object.keys(clinic.classes).filter((name) => !(name in shop.classes)),
  ...Object.keys(clinic.classes).map((name) => meaningOf(clinic, name)),
  ...Object.values(clinic.classes).map(({ prototype }) => Object(prototype).text as string),
  ...Object.values(clinic.texts).flatMap((texts) => Object.values(texts)),
  clinic.name,
  'X-API-Version',
  'X-RateLimit-',
  '2.0.0',
]

/** The words of the clinic in an answer, whatever their case. */
export function clinicIn(answer: string): string[] {
  const lower = answer.toLowerCase()
  return clinicWords.filter((word) => lower.includes(word.toLowerCase()))
}

/**
 * The server behind a proxy that reads every byte it answers, status lines and headers too: `close` fails if one of its answers shows
 * anything of the clinic.
 */
export async function withoutClinic(server: RunningServer): Promise<RunningServer> {
  const answers: Buffer[][] = []
  const sockets = new Set<Socket>()
  const proxy = createServer({ allowHalfOpen: true }, (client) => {
    const chunks: Buffer[] = []
    answers.push(chunks)
    const upstream = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true })
    for (const socket of [client, upstream]) sockets.add(socket)
    upstream.on('data', (chunk) => chunks.push(chunk))
    client.pipe(upstream)
    upstream.pipe(client)
    client.on('error', () => upstream.resetAndDestroy())
    upstream.on('error', () => client.destroySoon())
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroySoon())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await server.close()
      // The sizes of chunks stand between the parts of a body.
      const texts = answers.map((chunks) =>
        Buffer.concat(chunks)
          .toString()
          .replace(/\r\n[\da-f]+\r\n/gi, ''),
      )
      expect(texts.flatMap(clinicIn)).toEqual([])
    },
  }
}
