import 'reflect-metadata'
import { Type } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import { Ajv } from 'ajv'
import { type } from 'arktype'
import { plainToInstance, Type as TypeOf } from 'class-transformer'
import { IsString, ValidateNested, validateOrReject } from 'class-validator'
import Joi from 'joi'
import mongoose from 'mongoose'
import { DataTypes, Sequelize } from 'sequelize'
import { array, assert, object, string } from 'superstruct'
import { Type as Type1 } from 'typebox'
import { Value as Value1 } from 'typebox/value'
import * as v from 'valibot'
import * as yup from 'yup'
import { z } from 'zod'
import { z as z3 } from 'zod3'

/** What every schema here refuses: two fields of the wrong type, of which one is in a list. */
export const refusedInput = { email: 5, items: [{ name: 'x' }, { name: 5 }] }

export const zod4 = z.object({ email: z.string(), items: z.array(z.object({ name: z.string() })) })

export const zod3 = z3.object({ email: z3.string(), items: z3.array(z3.object({ name: z3.string() })) })

export const joi = Joi.object({ email: Joi.string(), items: Joi.array().items(Joi.object({ name: Joi.string() })) })

export const yupSchema = yup.object({
  email: yup.string().strict(),
  items: yup.array().of(yup.object({ name: yup.string().strict() })),
})

export const typebox = Type.Object({
  email: Type.String(),
  items: Type.Array(Type.Object({ name: Type.String() })),
})

export const typebox1 = Type1.Object({
  email: Type1.String(),
  items: Type1.Array(Type1.Object({ name: Type1.String() })),
})

export const jsonSchema = {
  type: 'object',
  properties: {
    email: { type: 'string' },
    items: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
  },
}

export const valibot = v.object({ email: v.string(), items: v.array(v.object({ name: v.string() })) })

export const ark = type({ email: 'string', items: type({ name: 'string' }).array() })

class Item {
  @IsString() name!: string
}
export class Booking {
  @IsString() email!: string
  @ValidateNested({ each: true }) @TypeOf(() => Item) items!: Item[]
}

const Visit = mongoose.model(
  'Visit',
  new mongoose.Schema({ email: { type: String, maxlength: 0 }, items: [{ name: { type: String, enum: ['x'] } }] }),
)

const sequelize = new Sequelize({ dialect: 'mysql', logging: false })

const Stay = sequelize.define('Stay', { email: { type: DataTypes.STRING, validate: { isEmail: true } } })

export const superstruct = object({ email: string(), items: array(object({ name: string() })) })

/** Calls that throw what each validator throws for `refusedInput`. */
export const refusedBy = {
  'zod 4': () => zod4.parse(refusedInput),
  'zod 3': () => zod3.parse(refusedInput),
  Joi: () => Joi.assert(refusedInput, joi, { abortEarly: false }),
  yup: () => yupSchema.validate(refusedInput, { abortEarly: false }),
  valibot: () => v.parse(valibot, refusedInput),
  arktype: () => ark.assert(refusedInput),
  'typebox 0.34': () => Value.Assert(typebox, refusedInput),
  // Parse converts numbers to texts.
  'typebox 1': () => Value1.Parse(typebox1, { email: {}, items: [{ name: 'x' }, { name: {} }] }),
  ajv: () => {
    const validate = new Ajv({ allErrors: true }).compile(jsonSchema)
    if (!validate(refusedInput)) throw validate.errors
  },
  'class-validator': () => validateOrReject(plainToInstance(Booking, refusedInput)),
  mongoose: () => new Visit(refusedInput).validate(),
  'mongoose, a query': () => Visit.findOne({ email: {} }).cast(),
  Sequelize: () => Stay.build({ email: 5 }).validate(),
  superstruct: () => assert(refusedInput, superstruct),
} as const
