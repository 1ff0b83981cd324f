import { InvalidTokenError, TokenExpiredError } from 'error-codebook'
import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Clock } from '../clock'
import { type Caller, roles } from './caller'

const issuer = 'clinic-api'
const lifetime = 8 * 3600

const claims = z.object({
  sub: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
  role: z.enum(roles),
})

/** Issues and verifies the tokens of the service, by its own clock. */
export interface Tokens {
  /** A token that is valid for so many seconds; with a negative number it has expired already. */
  issue(caller: Caller, seconds?: number): Promise<string>
  /** @throws TokenExpiredError for a genuine token past its time, InvalidTokenError for any other fault */
  verify(token: string): Promise<Caller>
}

export function createTokens(secret: string, clock: Clock): Tokens {
  const key = new TextEncoder().encode(secret)
  return {
    issue({ id, role }, seconds = lifetime) {
      const now = Math.floor(clock().getTime() / 1000)
      return new SignJWT({ role })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(String(id))
        .setIssuer(issuer)
        .setIssuedAt(now)
        .setExpirationTime(now + seconds)
        .sign(key)
    },
    async verify(token) {
      try {
        const options = { algorithms: ['HS256'], issuer, requiredClaims: ['exp'], currentDate: clock() }
        const { sub, role } = claims.parse((await jwtVerify(token, key, options)).payload)
        return { id: sub, role }
      } catch (cause) {
        throw cause instanceof errors.JWTExpired ? new TokenExpiredError({ cause }) : new InvalidTokenError({ cause })
      }
    },
  }
}
