import { connect } from 'node:net'

/** A request as the suite sends it. */
export interface Sent {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** An answer as it came over the socket. */
export interface Received {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Record<string, string>
  readonly body: string
  /** Every byte, for those who look for what must not be there. */
  readonly raw: string
}

/** One request over a socket of its own, with every header that the answer really has. */
export async function exchange(
  port: number,
  { method = 'GET', path, headers = {}, body: sent = '' }: Sent,
): Promise<Received> {
  const lengths = sent === '' ? {} : { 'Content-Length': String(Buffer.byteLength(sent)) }
  const lines = Object.entries({ Host: '127.0.0.1', Connection: 'close', ...headers, ...lengths })
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n')
  const raw = await new Promise<string>((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(head + sent))
    socket.on('data', (chunk) => chunks.push(chunk))
    // A server that refuses a body may reset the connection once its answer is out.
    socket.on('error', (error) => (chunks.length === 0 ? reject(error) : undefined))
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
  })
  const end = raw.indexOf('\r\n\r\n')
  const [statusLine = '', ...fields] = raw.slice(0, end).split('\r\n')
  const answered = Object.fromEntries(fields.map((field) => split(field)))
  const rest = raw.slice(end + 4)
  const body = answered['transfer-encoding'] === 'chunked' ? unchunked(Buffer.from(rest)) : rest
  return { status: Number(statusLine.split(' ')[1]), headers: answered, body, raw }
}

function unchunked(bytes: Buffer): string {
  const start = bytes.indexOf('\r\n') + 2
  const size = Number.parseInt(bytes.subarray(0, start).toString(), 16)
  if (!(size > 0)) return ''
  return bytes.subarray(start, start + size).toString() + unchunked(bytes.subarray(start + size + 2))
}

function split(field: string): [name: string, value: string] {
  const colon = field.indexOf(':')
  return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()]
}
