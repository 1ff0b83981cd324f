import { SlotUnavailableError } from '../../src'

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

function fail(): never {
  throw new Error('a trap that throws')
}

function cyclicCause(): Error {
  const error = new Error('the disk is full')
  error.cause = new Error('and it goes round', { cause: error })
  return error
}

/** Whatever JavaScript lets a program throw and no contract knows. Made anew by each call. */
export const thrownValues: readonly (readonly [label: string, make: () => unknown])[] = [
  ['a string', () => 'the disk is full'],
  ['an empty string', () => ''],
  ['null', () => null],
  ['undefined', () => undefined],
  ['a number', () => 409],
  ['a bigint', () => 3003n],
  ['a symbol', () => Symbol('SLOT_UNAVAILABLE')],
  ['a function', () => () => 'SLOT_UNAVAILABLE'],
  [
    'an object without a prototype',
    () => Object.assign(Object.create(null), { error: 'SLOT_UNAVAILABLE', status: 409 }),
  ],
  ['a plain Error', () => new Error('the disk is full')],
  ['a frozen Error', () => Object.freeze(new Error('the disk is full'))],
  ['an Error whose causes go round', cyclicCause],
  ['an AggregateError', () => new AggregateError([new Error('one'), 'two'], 'both')],
  ['a Proxy of an Error', () => new Proxy(new Error('the disk is full'), {})],
  ['a Proxy whose traps throw', () => new Proxy({}, { get: fail, has: fail, getPrototypeOf: fail, ownKeys: fail })],
  ['a revoked Proxy', revokedProxy],
  [
    'an object whose getters throw',
    () => Object.defineProperties({}, { status: { get: fail }, message: { get: fail } }),
  ],
  ['a body that looks like ours', () => ({ message: 'x', error: 'SLOT_UNAVAILABLE', code: 3003, status: 409 })],
  ['a class of ours', () => SlotUnavailableError],
  ['a promise', () => Promise.resolve('the disk is full')],
]
