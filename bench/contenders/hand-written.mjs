import { errors } from 'error-codebook/contract'

// What a team writes without a library: one class an error, its facts in it. The facts are read from the contract once.
const taken = { name: 'SLOT_UNAVAILABLE', ...errors.SLOT_UNAVAILABLE }
const database = { name: 'DATABASE_ERROR', ...errors.DATABASE_ERROR }
const takenMessage = taken.message ?? taken.meaning
const databaseMessage = database.message ?? database.meaning

/** A taken slot, with the stack that every Error has. */
export class TakenWithStack extends Error {
  constructor(message = takenMessage, options) {
    super(message, options)
    this.error = taken.name
    this.code = taken.code
    this.status = taken.status
  }

  toJSON() {
    return { message: this.message, error: this.error, status: this.status }
  }
}

/** A taken slot that does not pay for a stack. */
export class TakenWithoutStack extends Error {
  constructor(message = takenMessage, options) {
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(message, options)
    Error.stackTraceLimit = limit
    this.error = taken.name
    this.code = taken.code
    this.status = taken.status
  }

  toJSON() {
    return { message: this.message, error: this.error, status: this.status }
  }
}

/** A failed database, whose own message stays out of the body. */
export class DatabaseWithStack extends Error {
  constructor(message = databaseMessage, options) {
    super(message, options)
    this.error = database.name
    this.code = database.code
    this.status = database.status
  }

  toJSON() {
    return { message: databaseMessage, error: this.error, status: this.status }
  }
}

/** The same without its stack. */
export class DatabaseWithoutStack extends Error {
  constructor(message = databaseMessage, options) {
    const limit = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    super(message, options)
    Error.stackTraceLimit = limit
    this.error = database.name
    this.code = database.code
    this.status = database.status
  }

  toJSON() {
    return { message: databaseMessage, error: this.error, status: this.status }
  }
}

for (const each of [TakenWithStack, TakenWithoutStack]) each.prototype.name = 'SlotUnavailableError'
for (const each of [DatabaseWithStack, DatabaseWithoutStack]) each.prototype.name = 'DatabaseError'
