import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Environment, folder, port, readEnvironment } from './environment'
import { slotMinutes } from './rules/slot-time'
import { parseWorkingHours } from './rules/working-hours'

const id = 'must be a whole number from 1'
const secret = 'must have at least 32 characters'

const onOff = (byDefault: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default(byDefault)
    .transform((value) => value === 'on')

const schema = z.object({
  PORT: port().default(8000),
  HOST: z.string().default('localhost'),
  CLINIC_NOW: z.iso
    .datetime({ offset: true, error: 'must be an ISO 8601 instant such as 2024-12-20T10:30:00Z' })
    .transform((text) => new Date(text))
    .optional(),
  CLINIC_FIRST_APPOINTMENT_ID: z
    .string()
    .regex(/^[1-9]\d{0,14}$/, id)
    .transform(Number)
    .default(42),
  JWT_SECRET: z
    .string()
    .min(32, secret)
    .default(() => randomBytes(32).toString('hex')),
  DATA_DIR: folder.optional(),
  WORKING_HOURS: z
    .string()
    .default('08:00-18:00')
    .transform((text, context) => {
      const hours = parseWorkingHours(text)
      if (hours !== undefined && hours.closes - hours.opens >= slotMinutes) return hours
      context.addIssue(`must be two times of a day in UTC such as 08:00-18:00, at least ${slotMinutes} minutes apart`)
      return z.NEVER
    }),
  RATE_LIMIT: onOff('on'),
  TIMESTAMPS: onOff('off'),
})

/** What the service is told from outside. */
export type Settings = z.output<typeof schema>

/** @throws ConfigError that names every bad setting in one line */
export function readSettings(environment: Environment): Settings {
  return readEnvironment(schema, environment)
}
