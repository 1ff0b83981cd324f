import type { Contract } from '../../../../src/core'

/** Why an order is refused. */
export const orderRows = {
  ORDER_REJECTED: { code: -2010, details: { reason: { oneOf: ['price', 'quantity', 'market'] } }, meaning: 'The engine rejected the order', message: 'The order was rejected because of its {reason}' },
  CANCEL_REJECTED: { code: -2011, status: 409, meaning: 'The order can no longer be cancelled' },
  CANCEL_ALL_FAILED: { code: -2012, status: 500, recovery: 'transient', details: { left: 'integer' }, meaning: 'Some orders could not be cancelled' },
  NO_SUCH_ORDER: { code: -2013, status: 404, recovery: 'terminal', details: { order: 'id' }, meaning: 'The account has no such order', message: 'There is no order {order}' },
  BAD_KEY_FORMAT: { code: -2014, status: 401, meaning: 'The API key has the wrong form' },
  INSUFFICIENT_BALANCE: { code: -2018, details: { asset: 'text', available: 'number', needed: 'number' }, meaning: 'The account has too little of the asset', message: 'Insufficient {asset}: {available} available, {needed} needed' },
  INSUFFICIENT_MARGIN: { code: -2019, details: { needed: 'number' }, meaning: 'The margin does not cover the order' },
  ORDER_ARCHIVED: { code: -2030, status: 410, recovery: 'terminal', details: { archived_on: 'date' }, meaning: 'The order is too old to be read', message: 'This order was archived on {archived_on}' },
  ORDER_WOULD_MATCH: { code: -2031, meaning: 'The order would take liquidity, and it is post-only' },
  ORDER_WOULD_TRIGGER: { code: -2032, meaning: 'The order would trigger at once' },
  ORDER_FILLED: { code: -2033, status: 409, recovery: 'terminal', meaning: 'The order is already filled' },
  DUPLICATE_ORDER: { code: -2034, status: 409, details: { client_order: 'text', placed_at: 'instant' }, meaning: 'An open order has this client order id' },
  SELF_TRADE: { code: -2035, meaning: 'The order would trade with another one of the account' },
  POSITION_LIMIT: { code: -2036, details: { maximum: 'number' }, meaning: 'The position would be too large' },
  REDUCE_ONLY_CONFLICT: { code: -2037, details: { conflicts: { listOf: { fields: { order: 'id', quantity: 'number' } } } }, meaning: 'Open orders already reduce the whole position' },
  LEVERAGE_TOO_HIGH: { code: -2038, details: { maximum: { type: 'integer', minimum: 1, maximum: 125 }, is_isolated: 'boolean' }, meaning: 'The leverage is above the limit' },
  LIQUIDATION_RUNNING: { code: -2039, status: 409, recovery: 'transient', meaning: 'The position is being liquidated' },
  AMENDMENT_EMPTY: { code: -2040, meaning: 'The amendment changes nothing' },
  AMENDMENTS_USED_UP: { code: -2041, recovery: 'terminal', details: { maximum: 'integer' }, meaning: 'The order was amended too often' },
  ORDER_LIST_INCOMPLETE: { code: -2042, meaning: 'The order list lacks a leg' },
} as const satisfies Contract['errors']
