import type { WireBody } from '../../core/wire-error'

/**
 * A house body as JSON gives it back, for a framework that writes it by itself. It is written and read again only where it holds
 * more than texts and numbers, such as details with a `Date`.
 */
export function plainBody(body: object): WireBody {
  return (Object.values(body).every(isPlain) ? body : JSON.parse(JSON.stringify(body))) as WireBody
}

const isPlain = (value: unknown) => typeof value === 'string' || Number.isFinite(value)
