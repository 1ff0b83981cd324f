import { type bookingRequestSchema, errorBodySchema, type successSchema } from 'error-codebook/zod'
import type { z } from 'zod/v4'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

const doctor: Same<z.infer<typeof bookingRequestSchema>['doctor_id'], number> = true
const data: Same<z.infer<ReturnType<typeof successSchema<z.ZodString>>>['data'], string> = true
const body = errorBodySchema.parse({})
if (body.error === 'SLOT_UNAVAILABLE') console.log(doctor, data, body.status satisfies 409)
// @ts-expect-error no row has this name
console.log(body.error === 'SLOT_UNAVAILABEL')
