import type { changed } from './sound-contract'

type Change = Parameters<typeof changed>[0]

/** Each fault, the place that the message is to name, and what it is to say that helps. */
export const contractFaultCases: readonly (readonly [fault: string, change: Change, place: string, fix: RegExp])[] = [
  [
    'a doubled code',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { code: 102 }),
    'errors.PARCEL_MOVED',
    /102 .*PARCEL_TOO_HEAVY.* next free code/,
  ],
  [
    "a code out of every category's range",
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { code: 500 }),
    'errors.DESK_BUSY',
    /500 .*range.* free code/,
  ],
  [
    'a code that is no whole number',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { code: 901.5 }),
    'errors.DESK_BUSY',
    /901\.5 .* free code/,
  ],
  [
    'an HTTP status that is no failure',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { status: 200 }),
    'errors.DESK_BUSY',
    /200 .* 400 to 599/,
  ],
  [
    'a row that is newer than its contract',
    ({ errors }) => Object.assign(errors.SORTER_DOWN ?? {}, { since: '1.10.0' }),
    'errors.SORTER_DOWN',
    /1\.10\.0 .*1\.4\.0.* Raise the version/,
  ],
  [
    'a message with an unfilled placeholder',
    ({ errors }) => Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, { message: 'Parcel {number} is too heavy' }),
    'errors.PARCEL_TOO_HEAVY',
    /\{number\}.* Write the text out/,
  ],
  [
    'a meaning with an unfilled placeholder, where it is the message',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { meaning: 'The parcel is at {place}' }),
    'errors.PARCEL_MOVED',
    /\{place\}.* Write the text out/,
  ],
  [
    'a message that starts with a small letter',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { message: 'moved' }),
    'errors.PARCEL_MOVED',
    /capital letter/,
  ],
  [
    'a message that ends with a full stop',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { message: 'It moved.' }),
    'errors.PARCEL_MOVED',
    /full stop.* Leave it out/,
  ],
  [
    'a name that is no constant',
    (contract) => Object.assign(contract.errors, { parcelLost: { ...contract.errors.PARCEL_MOVED, code: 150 } }),
    'errors.parcelLost',
    /upper-case.* Rename/,
  ],
  [
    'two names with one class',
    (contract) => Object.assign(contract.errors, { DESK_BUSY_ERROR: { ...contract.errors.DESK_BUSY, code: 950 } }),
    'errors.DESK_BUSY_ERROR',
    /DeskBusyError .*DESK_BUSY.* Rename/,
  ],
  [
    "a name whose class is the engine's own",
    (contract) => Object.assign(contract.errors, { API_ERROR: { ...contract.errors.DESK_BUSY, code: 950 } }),
    'errors.API_ERROR',
    /ApiError.* Rename/,
  ],
  [
    'an empty range',
    ({ categories }) => Object.assign(categories.desk ?? {}, { range: [999, 900] }),
    'categories.desk',
    /999-900 .* Swap/,
  ],
  [
    'two ranges that overlap',
    ({ categories }) => Object.assign(categories.desk ?? {}, { range: [150, 999] }),
    'categories.desk',
    /parcel.* one category/,
  ],
  [
    'an unknown fallback',
    (contract) => Object.assign(contract, { fallback: 'NOPE' }),
    'fallback',
    /NOPE.* Add the row/,
  ],
  [
    'an unknown validation row',
    (contract) => Object.assign(contract, { validation: 'NOPE' }),
    'validation',
    /NOPE.* Add the row/,
  ],
  [
    'an unknown error of an operation',
    ({ operations }) => operations.moveParcel?.errors.push('NOPE'),
    'operations.moveParcel.errors',
    /NOPE.* Add the row/,
  ],
  [
    "a name of JavaScript's own as an error of an operation",
    ({ operations }) => operations.moveParcel?.errors.push('toString'),
    'operations.moveParcel.errors',
    /toString.* Add the row/,
  ],
  [
    'an unknown refusal',
    ({ lifecycles }) => lifecycles.parcel?.refusals.push({ refusal: 'NOPE' }),
    'lifecycles.parcel.refusals',
    /NOPE.* Add the row/,
  ],
  [
    'an unknown refusal of a requirement',
    ({ lifecycles }) => lifecycles.parcel?.requirements?.delivered?.push({ field: 'name', refusal: 'NOPE' }),
    'lifecycles.parcel.requirements',
    /NOPE.* Add the row/,
  ],
  [
    'an unknown row for a value that is no status',
    ({ lifecycles }) => Object.assign(lifecycles.parcel ?? {}, { unknownStatus: 'NOPE' }),
    'lifecycles.parcel.unknownStatus',
    /NOPE.* Add the row/,
  ],
  [
    'an unknown refusal of the rate limits',
    ({ rateLimits }) => Object.assign(rateLimits ?? {}, { refusal: 'NOPE' }),
    'rateLimits.refusal',
    /NOPE.* Add the row/,
  ],
  [
    'a transition to a status that does not exist',
    ({ lifecycles }) => lifecycles.parcel?.transitions.received?.push('lost'),
    'lifecycles.parcel',
    /"lost".* Add it to statuses/,
  ],
  [
    'a transition from a status that does not exist',
    ({ lifecycles }) => Object.assign(lifecycles.parcel?.transitions ?? {}, { lost: ['received'] }),
    'lifecycles.parcel',
    /"lost".* Add it to statuses/,
  ],
  [
    'an initial status that does not exist',
    ({ lifecycles }) => Object.assign(lifecycles.parcel ?? {}, { initial: 'lost' }),
    'lifecycles.parcel',
    /"lost".* Add it to statuses/,
  ],
  [
    'a requirement of a status that does not exist',
    ({ lifecycles }) => Object.assign(lifecycles.parcel?.requirements ?? {}, { lost: [] }),
    'lifecycles.parcel',
    /"lost".* Add it to statuses/,
  ],
  [
    'a refusal of a status that does not exist',
    ({ lifecycles }) => lifecycles.parcel?.refusals.push({ to: 'lost', refusal: 'PARCEL_MOVED' }),
    'lifecycles.parcel',
    /"lost".* Add it to statuses/,
  ],
  [
    'a status without transitions',
    ({ lifecycles }) => {
      delete lifecycles.parcel?.transitions.delivered
    },
    'lifecycles.parcel',
    /"delivered".* \[\]/,
  ],
  [
    'a status that nothing leads to',
    ({ lifecycles }) => {
      if (lifecycles.parcel) lifecycles.parcel.transitions.out_for_delivery = ['received']
    },
    'lifecycles.parcel',
    /"delivered".* Add a transition/,
  ],
  [
    'statuses that only lead to each other',
    ({ lifecycles }) => {
      const { parcel } = lifecycles
      Object.assign(parcel?.statuses ?? {}, { lost: { meaning: 'Lost' }, found: { meaning: 'Found' } })
      Object.assign(parcel?.transitions ?? {}, { lost: ['found'], found: ['lost'] })
    },
    'lifecycles.parcel',
    /"lost".* Add a transition/,
  ],
  [
    'a name that is no part of an identity',
    (contract) => Object.assign(contract, { name: 'Parcel/Desk' }),
    'name',
    /Parcel\/Desk.* Write it like/,
  ],
  [
    'a validation row that cannot name a field',
    (contract) => Object.assign(contract, { validation: 'PARCEL_MOVED' }),
    'validation',
    /PARCEL_MOVED.* Add carries/,
  ],
  [
    'an unknown row for a store that is down',
    ({ rateLimits }) => Object.assign(rateLimits, { unavailable: 'NOPE' }),
    'rateLimits.unavailable',
    /NOPE.* Add the row/,
  ],
  [
    'a locale that lacks a text',
    (contract) => {
      Object.assign(contract.errors.PARCEL_MOVED ?? {}, { text: true })
      contract.texts = { de: {} }
    },
    'texts.de.PARCEL_MOVED',
    /no text.* Write one/,
  ],
  [
    'a text that no end user is to read',
    (contract) => {
      contract.texts = { de: { PARCEL_MOVED: 'Das Paket ist weg.' } }
    },
    'texts.de.PARCEL_MOVED',
    /text: true.* remove the text/,
  ],
  [
    'a text with an unfilled placeholder',
    (contract) => {
      Object.assign(contract.errors.PARCEL_MOVED ?? {}, { text: true })
      contract.texts = { de: { PARCEL_MOVED: 'Das Paket ist in {place}.' } }
    },
    'texts.de.PARCEL_MOVED',
    /\{place\}.* Write the text out/,
  ],
  [
    'a detail that is a status of no lifecycle',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { details: { from: { statusOf: 'letter' } } }),
    'errors.PARCEL_MOVED.details.from',
    /letter.* Add it/,
  ],
  [
    'a query with a status of no lifecycle',
    ({ operations }) => Object.assign(operations.moveParcel ?? {}, { query: { status: { statusOf: 'letter' } } }),
    'operations.moveParcel.query.status',
    /letter.* Add it/,
  ],
]
