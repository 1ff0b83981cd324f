import type { changed } from './sound-contract'

type Change = Parameters<typeof changed>[0]

/** Each fault, the place that the message is to name, and what it is to say that helps. */
export const contractFaultCases: readonly (readonly [fault: string, change: Change, place: string, fix: RegExp])[] = [
  [
    'a doubled code',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { code: 102 }),
    'errors.PARCEL_MOVED.code',
    /PARCEL_TOO_HEAVY already has code 102\. The next free code of parcel is 100/,
  ],
  [
    "a code out of every category's range",
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { code: 500 }),
    'errors.DESK_BUSY.code',
    /range holds code 500.* widen a range/,
  ],
  [
    'a code that is no whole number',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { code: 901.5 }),
    'errors.DESK_BUSY.code',
    /901\.5 .* Write an integer/,
  ],
  [
    'an HTTP status that is no failure',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { status: 200 }),
    'errors.DESK_BUSY.status',
    /200 .* from 400 to 599/,
  ],
  [
    'a row that is newer than its contract',
    ({ errors }) => Object.assign(errors.SORTER_DOWN ?? {}, { since: '1.10.0' }),
    'errors.SORTER_DOWN.since',
    /1\.10\.0 .*1\.4\.0.* Raise the version/,
  ],
  [
    'a message with a parameter that no field fills',
    ({ errors }) => Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, { message: 'Parcel {number} is too heavy' }),
    'errors.PARCEL_TOO_HEAVY.message',
    /\{number\}.* Add the field to details/,
  ],
  [
    'a meaning with a parameter that no field fills, where it is the message',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { meaning: 'The parcel is at {place}' }),
    'errors.PARCEL_MOVED.meaning',
    /\{place\}.* Add the field to details/,
  ],
  [
    'a name that is not made of words',
    (contract) => Object.assign(contract.errors, { 'parcel lost': { ...contract.errors.PARCEL_MOVED, code: 150 } }),
    'errors["parcel lost"]',
    /words joined by .* Rename/,
  ],
  ...['unknown', 'default'].map(
    (name) =>
      [
        `the reserved name ${name}`,
        (contract: Parameters<Change>[0]) =>
          Object.assign(contract.errors, { [name]: { ...contract.errors.PARCEL_MOVED, code: 150 } }),
        `errors.${name}`,
        /reserved.* Rename/,
      ] as const,
  ),
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
    /999 to 900 .* Swap/,
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
    'operations.moveParcel.errors[3]',
    /NOPE.* Add the row/,
  ],
  [
    "a name of JavaScript's own as an error of an operation",
    ({ operations }) => operations.moveParcel?.errors.push('toString'),
    'operations.moveParcel.errors[3]',
    /toString.* Add the row/,
  ],
  [
    'an unknown refusal',
    ({ lifecycles }) => lifecycles.parcel?.refusals.push({ refusal: 'NOPE' }),
    'lifecycles.parcel.refusals[2].refusal',
    /NOPE.* Add the row/,
  ],
  [
    'an unknown refusal of a requirement',
    ({ lifecycles }) => lifecycles.parcel?.requirements?.delivered?.push({ field: 'name', refusal: 'NOPE' }),
    'lifecycles.parcel.requirements.delivered[2].refusal',
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
    'lifecycles.parcel.transitions.received',
    /"lost".* Add it to statuses/,
  ],
  [
    'a transition from a status that does not exist',
    ({ lifecycles }) => Object.assign(lifecycles.parcel?.transitions ?? {}, { lost: ['received'] }),
    'lifecycles.parcel.transitions',
    /"lost".* Add it to statuses/,
  ],
  [
    'an initial status that does not exist',
    ({ lifecycles }) => Object.assign(lifecycles.parcel ?? {}, { initial: 'lost' }),
    'lifecycles.parcel.initial',
    /"lost".* Add it to statuses/,
  ],
  [
    'a requirement of a status that does not exist',
    ({ lifecycles }) => Object.assign(lifecycles.parcel?.requirements ?? {}, { lost: [] }),
    'lifecycles.parcel.requirements',
    /"lost".* Add it to statuses/,
  ],
  [
    'a refusal of a status that does not exist',
    ({ lifecycles }) => lifecycles.parcel?.refusals.push({ to: 'lost', refusal: 'PARCEL_MOVED' }),
    'lifecycles.parcel.refusals[2].to',
    /"lost".* Add it to statuses/,
  ],
  [
    'a status without transitions',
    ({ lifecycles }) => {
      delete lifecycles.parcel?.transitions.delivered
    },
    'lifecycles.parcel.transitions',
    /"delivered".* \[\]/,
  ],
  [
    'a status that nothing leads to',
    ({ lifecycles }) => {
      if (lifecycles.parcel) lifecycles.parcel.transitions.out_for_delivery = ['received']
    },
    'lifecycles.parcel.statuses.delivered',
    /nothing leads to it.* Add a transition/,
  ],
  [
    'statuses that only lead to each other',
    ({ lifecycles }) => {
      const { parcel } = lifecycles
      Object.assign(parcel?.statuses ?? {}, { lost: { meaning: 'Lost' }, found: { meaning: 'Found' } })
      Object.assign(parcel?.transitions ?? {}, { lost: ['found'], found: ['lost'] })
    },
    'lifecycles.parcel.statuses.lost',
    /nothing leads to it.* Add a transition/,
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
    'a text with a parameter that no field fills',
    (contract) => {
      Object.assign(contract.errors.PARCEL_MOVED ?? {}, { text: true })
      contract.texts = { de: { PARCEL_MOVED: 'Das Paket ist in {place}.' } }
    },
    'texts.de.PARCEL_MOVED',
    /\{place\}.* Add the field to details/,
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
  [
    'a code that is the name of another row',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { code: 'PARCEL_MOVED', category: 'desk' }),
    'errors.DESK_BUSY.code',
    /"PARCEL_MOVED" is the name of another row.* Change one/,
  ],
  [
    "a code that is the row's own name",
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { code: 'DESK_BUSY', category: 'desk' }),
    'errors.DESK_BUSY.code',
    /"DESK_BUSY" is the name of the row.* Leave the code out/,
  ],
  [
    'a row that no code and no category places',
    ({ errors }) => {
      delete errors.DESK_BUSY?.code
    },
    'errors.DESK_BUSY',
    /no category.* Add category/,
  ],
  [
    'an unknown category',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { code: 'D-1', category: 'desks' }),
    'errors.DESK_BUSY.category',
    /no category desks\. Did you mean desk\?/,
  ],
  [
    'a category that contradicts the code',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { category: 'parcel' }),
    'errors.DESK_BUSY.category',
    /901 is in the range of desk.* Remove category/,
  ],
  [
    'a status that neither the row nor its category has',
    ({ errors }) => {
      delete (errors.DESK_BUSY as { status?: number }).status
    },
    'errors.DESK_BUSY',
    /status is missing.* its category desk/,
  ],
  [
    'a recovery that neither the row nor its category has',
    ({ errors }) => {
      delete (errors.DESK_BUSY as { recovery?: string }).recovery
    },
    'errors.DESK_BUSY',
    /recovery is missing.* its category desk/,
  ],
  [
    'a fallback that blames the client',
    (contract) => Object.assign(contract, { fallback: 'PARCEL_MOVED' }),
    'fallback',
    /409, which blames the client.* 5xx/,
  ],
  ...(['fallback', 'validation'] as const).map(
    (member) =>
      [
        `a ${member} row with required details`,
        (contract: Parameters<Change>[0]) =>
          Object.assign(contract.errors[contract[member]] ?? {}, { details: { belt: 'integer' } }),
        member,
        /requires details\.belt.* Make belt optional/,
      ] as const,
  ),
  [
    'a refusal with required details',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { details: { belt: 'integer' } }),
    'lifecycles.parcel.refusals[1].refusal',
    /PARCEL_MOVED requires details\.belt.* Make belt optional/,
  ],
  [
    'a limit row with required details',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { details: { belt: { listOf: 'integer' } } }),
    'rateLimits.refusal',
    /DESK_BUSY requires details\.belt.* Make belt optional/,
  ],
  [
    'a version that cannot be sent',
    (contract) => Object.assign(contract, { version: '1.4.0\r\nSet-Cookie: a=b' }),
    'version',
    /is not a version.* like 1\.4\.0/,
  ],
  [
    'a version of a deprecation that cannot be compared',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { deprecated: { since: 'spring' } }),
    'errors.PARCEL_MOVED.deprecated.since',
    /"spring" is not a version/,
  ],
  [
    'an unknown row to use instead of a deprecated one',
    ({ errors }) => Object.assign(errors.PARCEL_MOVED ?? {}, { deprecated: { since: '1.2.0', use: 'PARCEL_MOVE' } }),
    'errors.PARCEL_MOVED.deprecated.use',
    /PARCEL_MOVE\. Did you mean PARCEL_MOVED\?/,
  ],
  [
    'a version header that cannot be sent',
    (contract) => Object.assign(contract, { versionHeader: 'X Version' }),
    'versionHeader',
    /"X Version" is not the name of a header/,
  ],
  [
    'a limit header that cannot be sent',
    ({ rateLimits }) => Object.assign(rateLimits.headers, { reset: 'X-Reset:' }),
    'rateLimits.headers.reset',
    /"X-Reset:" is not the name of a header/,
  ],
  [
    "a name whose class is the language's own",
    (contract) => Object.assign(contract.errors, { TYPE_ERROR: { ...contract.errors.DESK_BUSY, code: 950 } }),
    'errors.TYPE_ERROR',
    /TypeError.* Rename/,
  ],
  [
    'two names with one class, in other cases',
    (contract) => Object.assign(contract.errors, { 'desk.busy': { ...contract.errors.DESK_BUSY, code: 950 } }),
    'errors["desk.busy"]',
    /DeskBusyError .*DESK_BUSY.* Rename/,
  ],
  [
    'a lifecycle whose name is no identifier',
    ({ lifecycles }) => Object.assign(lifecycles, { 'big parcel': lifecycles.parcel }),
    'lifecycles["big parcel"]',
    /one word.* Rename/,
  ],
  [
    'a lifecycle whose name differs only in case',
    ({ lifecycles }) => Object.assign(lifecycles, { PARCEL: lifecycles.parcel }),
    'lifecycles.PARCEL',
    /also the type of parcel.* Rename/,
  ],
  [
    'a lifecycle whose type is generated anyway',
    ({ lifecycles }) => Object.assign(lifecycles, { next: lifecycles.parcel }),
    'lifecycles.next',
    /NextStatus.* Rename/,
  ],
  [
    'two statuses with one constant',
    ({ lifecycles: { parcel } }) => {
      Object.assign(parcel?.statuses ?? {}, { 'out-for-delivery': { meaning: 'In the van' } })
      Object.assign(parcel?.transitions ?? {}, { 'out-for-delivery': [] })
      parcel?.transitions.received?.push('out-for-delivery')
    },
    'lifecycles.parcel.statuses["out-for-delivery"]',
    /OutForDelivery.* out_for_delivery.* Rename/,
  ],
  [
    'an unknown recovery',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { recovery: 'transcient' }),
    'errors.DESK_BUSY.recovery',
    /"transcient" is not allowed\. Did you mean transient\?/,
  ],
  [
    'an unknown field to carry',
    ({ errors }) => Object.assign(errors.DESK_BUSY ?? {}, { carries: ['retry_after'] }),
    'errors.DESK_BUSY.carries[0]',
    /"retry_after" is not allowed\. Did you mean retryAfter\?/,
  ],
  [
    'a requirement with both a role and a field',
    ({ lifecycles: { parcel } }) =>
      Object.assign(parcel?.requirements ?? {}, {
        delivered: [{ role: ['driver'], field: 'name', refusal: 'PARCEL_MOVED' }],
      }),
    'lifecycles.parcel.requirements.delivered[0]',
    /both a role and a field.* two requirements/,
  ],
  [
    'a requirement with neither a role nor a field',
    ({ lifecycles: { parcel } }) =>
      Object.assign(parcel?.requirements ?? {}, { delivered: [{ refusal: 'PARCEL_MOVED' }] }),
    'lifecycles.parcel.requirements.delivered[0]',
    /neither a role nor a field.* Add role/,
  ],
  [
    'two operations with one route',
    ({ operations }) =>
      Object.assign(operations, { shiftParcel: { ...operations.moveParcel, path: '/parcels/{number}/move' } }),
    'operations.shiftParcel',
    /moveParcel already has POST .* Remove one/,
  ],
  [
    'a path that does not start with a slash',
    ({ operations }) => Object.assign(operations.moveParcel ?? {}, { path: 'parcels' }),
    'operations.moveParcel.path',
    /does not start with "\/"\. Write \/parcels/,
  ],
  [
    'a success that is no success status',
    ({ operations }) => Object.assign(operations.moveParcel ?? {}, { success: 302 }),
    'operations.moveParcel.success',
    /302 is not a success status.* from 200 to 299/,
  ],
  [
    'a parameter that an optional field fills',
    ({ errors }) => Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, { message: 'At most {limit}' }),
    'errors.PARCEL_TOO_HEAVY.message',
    /\{limit\} is optional.* Make it required/,
  ],
  [
    'a parameter that a list fills',
    ({ errors }) =>
      Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, {
        message: 'Not {limit}',
        details: { limit: { listOf: 'integer' } },
      }),
    'errors.PARCEL_TOO_HEAVY.message',
    /\{limit\} is not one value/,
  ],
  [
    'a field whose name is no identifier',
    ({ errors }) => Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, { details: { 'the limit': 'integer' } }),
    'errors.PARCEL_TOO_HEAVY.details["the limit"]',
    /another name/,
  ],
  [
    'a field that every object has',
    ({ errors }) => Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, { details: { constructor: 'text?' } }),
    'errors.PARCEL_TOO_HEAVY.details.constructor',
    /every object has constructor.* Rename the field/,
  ],
  [
    'a class with the name of a generated function type',
    (contract) => Object.assign(contract.errors, { TO_API: { ...contract.errors.DESK_BUSY, code: 951 } }),
    'errors.TO_API',
    /ToApiError would hide another/,
  ],
  [
    'a field whose minimum is above its maximum',
    ({ errors }) =>
      Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, { details: { limit: { type: 'integer', minimum: 2, maximum: 1 } } }),
    'errors.PARCEL_TOO_HEAVY.details.limit',
    /minimum is above its maximum.* Swap/,
  ],
  [
    'a field without values',
    ({ errors }) => Object.assign(errors.PARCEL_TOO_HEAVY ?? {}, { details: { limit: { oneOf: [] } } }),
    'errors.PARCEL_TOO_HEAVY.details.limit',
    /no values.* Add one/,
  ],
  [
    'a locale that is not a language tag',
    (contract) => {
      contract.texts = { 'deutsch_land!': {} }
    },
    'texts["deutsch_land!"]',
    /not a language tag.* like pt-BR/,
  ],
  [
    'two locales that differ only in case',
    (contract) => {
      contract.texts = { 'pt-BR': {}, 'pt-br': {} }
    },
    'texts["pt-br"]',
    /pt-BR only in case/,
  ],
]
