import { HttpError } from '../../core/server-http-error'
import type { CallbackBody, CallbackCall } from './call'

const json = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i

/**
 * The payload of a call.
 *
 * @throws HttpError 415 if its type is not JSON, 413 above the limit of bytes, 400 for invalid JSON
 */
export async function payloadOf(call: CallbackCall, limit: number): Promise<unknown> {
  if (!json.test(call.header('content-type') ?? '')) throw new HttpError(415)
  if (Number(call.header('content-length') ?? 0) > limit) throw new HttpError(413)
  const body = await call.body(limit)
  if ('parsed' in body) return body.parsed
  try {
    return JSON.parse(body.text)
  } catch (cause) {
    throw new HttpError(400, { cause })
  }
}

/** Collects the bytes of a body as text. */
export class BodyText {
  private readonly parts: Uint8Array[] = []
  private size = 0

  constructor(private readonly limit: number) {}

  /** @throws HttpError 413 at the first byte over the limit */
  add(part: Uint8Array): void {
    this.size += part.byteLength
    if (this.size > this.limit) throw new HttpError(413)
    this.parts.push(part)
  }

  /** @throws HttpError 400 for invalid UTF-8 */
  end(): CallbackBody {
    const bytes = new Uint8Array(this.size)
    let at = 0
    for (const part of this.parts) {
      bytes.set(part, at)
      at += part.byteLength
    }
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
    } catch (cause) {
      throw new HttpError(400, { cause })
    }
  }
}
