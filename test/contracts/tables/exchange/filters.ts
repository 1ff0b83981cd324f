import type { Contract } from '../../../../src/core'

const bounds = { minimum: 'number?', maximum: 'number?' } as const

/** The filters of a symbol that an order must pass. */
export const filterRows = {
  FILTER_FAILURE_PRICE: { code: -2100, details: { ...bounds, tick: 'number?' }, meaning: 'The price is too low, too high, or between two ticks' },
  FILTER_FAILURE_PERCENT_PRICE: { code: -2101, details: { average: 'number' }, meaning: 'The price is too far from the average', message: 'The price is too far from the average of {average}' },
  FILTER_FAILURE_LOT_SIZE: { code: -2102, details: { ...bounds, step: 'number?' }, meaning: 'The quantity is too small, too large, or between two steps' },
  FILTER_FAILURE_MIN_NOTIONAL: { code: -2103, details: { minimum: 'number' }, meaning: 'Price times quantity is too small' },
  FILTER_FAILURE_NOTIONAL: { code: -2104, details: bounds, meaning: 'Price times quantity is out of bounds' },
  FILTER_FAILURE_ICEBERG_PARTS: { code: -2105, details: { maximum: 'integer' }, meaning: 'The iceberg order has too many parts' },
  FILTER_FAILURE_MARKET_LOT_SIZE: { code: -2106, details: bounds, meaning: 'The quantity of a market order is out of bounds' },
  FILTER_FAILURE_MAX_POSITION: { code: -2107, meaning: 'The account would hold too much of the asset' },
  FILTER_FAILURE_TRAILING_DELTA: { code: -2108, meaning: 'The trailing delta is out of bounds' },
  FILTER_FAILURE_MAX_NUM_ORDERS: { code: -2109, details: { maximum: 'integer' }, meaning: 'The symbol has too many open orders of the account' },
  FILTER_FAILURE_MAX_NUM_ALGO_ORDERS: { code: -2110, details: { maximum: 'integer' }, meaning: 'The symbol has too many open stop orders of the account' },
  FILTER_FAILURE_MAX_NUM_ICEBERG_ORDERS: { code: -2111, meaning: 'The symbol has too many open iceberg orders of the account' },
  EXCHANGE_MAX_NUM_ORDERS: { code: -1060, meaning: 'The account has too many open orders' },
  EXCHANGE_MAX_NUM_ALGO_ORDERS: { code: -1061, meaning: 'The account has too many open stop orders' },
  EXCHANGE_MAX_NUM_ICEBERG_ORDERS: { code: -1062, meaning: 'The account has too many open iceberg orders' },
} as const satisfies Contract['errors']
