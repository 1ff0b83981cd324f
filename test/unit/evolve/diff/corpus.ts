import type { WritableDeep } from 'type-fest'
import type { Contract } from '../../../../src/core'
import { changed } from '../../../support/sound-contract'

type Editable = WritableDeep<Required<Contract>>
type Edit = (contract: Editable) => void

/** The team's contract with everything that `diff` compares. */
export const base: Contract = changed((contract) => {
  const { errors, operations } = contract
  Object.assign(errors, {
    OLD_PARCEL: {
      code: 105,
      status: 410,
      recovery: 'terminal',
      meaning: 'The parcel is too old',
      deprecated: { since: '1.3.0', use: 'PARCEL_NOT_FOUND' },
    },
    BELT_STUCK: {
      code: 904,
      status: 500,
      recovery: 'transient',
      meaning: 'A belt is stuck',
      audience: 'internal',
    },
    'label.unreadable': {
      category: 'parcel',
      status: 422,
      recovery: 'correctable',
      meaning: 'Nobody can read the label',
      message: 'Print the label of {parcel} again',
      text: true,
      details: {
        parcel: 'id',
        reason: { oneOf: ['torn', 'wet'] },
        place: { fields: { shelf: 'integer', note: { type: 'text', maxLength: 40, optional: true } } },
        scans: { listOf: 'instant' },
        stage: { statusOf: 'parcel' },
      },
    },
  })
  const move = operations.moveParcel as Editable['operations'][string]
  move.query = { dry: 'boolean?', page: { type: 'integer', minimum: 1, maximum: 9, optional: true } }
  move.body = {
    to: { statusOf: 'parcel' },
    how: { oneOf: ['van', 'bike'] },
    note: { type: 'text', maxLength: 100, optional: true },
    weight: 'integer',
  }
  operations.listParcels = { method: 'GET', path: '/parcels', summary: 'List', success: 200, errors: ['DESK_BUSY'] }
  contract.texts = {
    en: { 'label.unreadable': 'Please print the label of {parcel} again' },
    de: { 'label.unreadable': 'Bitte das Etikett von {parcel} neu drucken' },
  }
  contract.docs = Object.fromEntries(
    Object.keys(errors).map((name) => [name, { causes: ['Something went wrong'], fix: 'Try it otherwise' }]),
  )
  contract.docsUrl = 'https://parcels.example/errors/{name}'
  contract.pagination = { page: { first: 1, default: 1 }, perPage: { default: 10, maximum: 50 } }
})

/** A row that is in the base: a contract is edited as plain data. */
// biome-ignore lint/suspicious/noExplicitAny: edits set and delete whatever they name
const at = (contract: Editable, name: string): any => contract.errors[name]
// biome-ignore lint/suspicious/noExplicitAny: as above
const operation = (contract: Editable): any => contract.operations.moveParcel
// biome-ignore lint/suspicious/noExplicitAny: as above
const parcel = (contract: Editable): any => contract.lifecycles.parcel
// biome-ignore lint/suspicious/noExplicitAny: as above
const label = (contract: Editable): any => at(contract, 'label.unreadable').details

function rename(contract: Editable, from: string, to: string): void {
  contract.errors[to] = at(contract, from)
  delete contract.errors[from]
  contract.docs[to] = contract.docs[from] as Editable['docs'][string]
  delete contract.docs[from]
}

function remove(contract: Editable, name: string): void {
  delete contract.errors[name]
  delete contract.docs[name]
}

function add(contract: Editable, name: string, row: object): void {
  contract.errors[name] = { code: 110, status: 409, recovery: 'terminal', meaning: 'Something new', ...row } as never
  contract.docs[name] = { causes: ['New'], fix: 'New' }
}

/**
 * Pairs by what changes: the edit of the base, and what is expected, one line each: rule, place, and the verdicts of client, strict,
 * partner and operator (`B` breaking, `r` risky, `-` safe).
 */
export const corpus: { readonly [title: string]: readonly [edit: Edit, ...expected: string[]] } = {
  nothing: [() => {}],

  // Codes and names
  'a code moves': [
    (c) => {
      at(c, 'PARCEL_MOVED').code = 150
    },
    'code-changed errors.PARCEL_MOVED.code rBBB',
  ],
  'a code stands for a new row': [
    (c) => {
      remove(c, 'OLD_PARCEL')
      add(c, 'NO_VAN', { code: 105, meaning: 'There is no van' })
    },
    'code-reused errors.NO_VAN.code BBBB',
    'row-removed errors.OLD_PARCEL rrrr',
    'row-added errors.NO_VAN -Br-',
  ],
  'two rows exchange their codes': [
    (c) => {
      at(c, 'PARCEL_MOVED').code = 104
      at(c, 'FORM_INVALID').code = 103
    },
    'code-reused errors.PARCEL_MOVED.code BBBB',
    'code-reused errors.FORM_INVALID.code BBBB',
  ],
  'a row takes the code of one that moves on': [
    (c) => {
      at(c, 'PARCEL_MOVED').code = 160
      at(c, 'FORM_INVALID').code = 103
    },
    'code-reused errors.FORM_INVALID.code BBBB',
    'code-changed errors.PARCEL_MOVED.code rBBB',
  ],
  'a row gets a code': [
    (c) => void Object.assign(at(c, 'label.unreadable'), { code: 120 }),
    'code-added errors["label.unreadable"].code -rr-',
  ],
  'a row loses its code': [
    (c) => {
      delete at(c, 'PARCEL_MOVED').code
      at(c, 'PARCEL_MOVED').category = 'parcel'
    },
    'code-removed errors.PARCEL_MOVED.code rBBB',
  ],
  'a new row': [(c) => add(c, 'NO_VAN', {}), 'row-added errors.NO_VAN -Br-'],
  'a new internal row': [(c) => add(c, 'NO_VAN', { audience: 'internal' }), 'row-added errors.NO_VAN ----'],
  'a new row without a code': [
    (c) => add(c, 'no-van', { code: undefined, category: 'desk' }),
    'row-added errors.no-van -Br-',
  ],
  'a row is gone': [
    (c) => {
      remove(c, 'PARCEL_TOO_HEAVY')
    },
    'row-removed errors.PARCEL_TOO_HEAVY BBBr',
  ],
  'a deprecated row is gone': [(c) => remove(c, 'OLD_PARCEL'), 'row-removed errors.OLD_PARCEL rrrr'],
  'an internal row is gone': [(c) => remove(c, 'BELT_STUCK'), 'row-removed errors.BELT_STUCK B--r'],
  'a row has another name': [(c) => rename(c, 'PARCEL_TOO_HEAVY', 'TOO_HEAVY'), 'row-renamed errors.TOO_HEAVY BB-B'],
  'another name, and a meaning that differs in case and full stop': [
    (c) => {
      rename(c, 'PARCEL_TOO_HEAVY', 'TOO_HEAVY')
      at(c, 'TOO_HEAVY').meaning = 'The Parcel is above the weight limit.'
    },
    'row-renamed errors.TOO_HEAVY BB-B',
    'meaning-changed errors.TOO_HEAVY.meaning --rr',
  ],
  'another name and another status': [
    (c) => {
      rename(c, 'PARCEL_TOO_HEAVY', 'TOO_HEAVY')
      at(c, 'TOO_HEAVY').status = 413
    },
    'row-renamed errors.TOO_HEAVY BB-B',
    'status-changed errors.TOO_HEAVY.status rB-r',
  ],
  'another name and another code': [
    (c) => {
      rename(c, 'PARCEL_TOO_HEAVY', 'TOO_HEAVY')
      at(c, 'TOO_HEAVY').code = 130
    },
    'row-renamed errors.TOO_HEAVY BB-B',
    'code-changed errors.TOO_HEAVY.code rBBB',
  ],
  'another name of a row without a code': [
    (c) => {
      rename(c, 'label.unreadable', 'label.bad')
      c.texts = {
        en: { 'label.bad': c.texts.en?.['label.unreadable'] ?? '' },
        de: { 'label.bad': c.texts.de?.['label.unreadable'] ?? '' },
      }
    },
    'row-renamed errors["label.bad"] BB-B',
  ],
  'another name where operations and lifecycles follow': [
    (c) => {
      rename(c, 'PARCEL_MOVED', 'MOVED_ON')
      operation(c).errors = ['PARCEL_NOT_FOUND', 'MOVED_ON', 'UNEXPECTED_FAILURE']
      parcel(c).refusals = [{ from: 'delivered', refusal: 'PARCEL_NOT_FOUND' }, { refusal: 'MOVED_ON' }]
      parcel(c).requirements.delivered[0].refusal = 'MOVED_ON'
    },
    'row-renamed errors.MOVED_ON BB-B',
  ],
  'another name of the fallback': [
    (c) => {
      rename(c, 'UNEXPECTED_FAILURE', 'OOPS')
      c.fallback = 'OOPS'
      operation(c).errors = ['PARCEL_NOT_FOUND', 'PARCEL_MOVED', 'OOPS']
    },
    'row-renamed errors.OOPS BB-B',
  ],
  'another name and another meaning under the same code': [
    (c) => {
      rename(c, 'PARCEL_TOO_HEAVY', 'TOO_BIG')
      at(c, 'TOO_BIG').meaning = 'The parcel is too long'
    },
    'code-reused errors.TOO_BIG.code BBBB',
    'row-removed errors.PARCEL_TOO_HEAVY BBBr',
    'row-added errors.TOO_BIG -Br-',
  ],

  // The facts of a row
  'a meaning': [
    (c) => {
      at(c, 'PARCEL_TOO_HEAVY').meaning = 'More than a van carries'
    },
    'meaning-changed errors.PARCEL_TOO_HEAVY.meaning --rr',
  ],
  'a meaning that is the message too': [
    (c) => {
      at(c, 'PARCEL_MOVED').meaning = 'It is somewhere else'
    },
    'meaning-changed errors.PARCEL_MOVED.meaning --rr',
  ],
  'a message': [
    (c) => {
      at(c, 'PARCEL_TOO_HEAVY').message = 'Too heavy'
    },
    'message-changed errors.PARCEL_TOO_HEAVY.message ---r',
  ],
  'a status of the same class': [
    (c) => {
      at(c, 'PARCEL_MOVED').status = 422
    },
    'status-changed errors.PARCEL_MOVED.status rB-r',
  ],
  'a status of 4xx becomes 5xx': [
    (c) => {
      at(c, 'PARCEL_MOVED').status = 503
    },
    'status-class-changed errors.PARCEL_MOVED.status BBrB',
  ],
  'a status of 5xx becomes 4xx': [
    (c) => {
      at(c, 'SORTER_DOWN').status = 423
    },
    'status-class-changed errors.SORTER_DOWN.status BBrB',
  ],
  'an internal row has another status': [
    (c) => {
      at(c, 'BELT_STUCK').status = 503
    },
    'status-changed errors.BELT_STUCK.status r--r',
  ],
  'transient becomes terminal': [
    (c) => {
      at(c, 'SORTER_DOWN').recovery = 'terminal'
    },
    'recovery-worsened errors.SORTER_DOWN.recovery rr-r',
  ],
  'transient becomes correctable': [
    (c) => {
      at(c, 'SORTER_DOWN').recovery = 'correctable'
    },
    'recovery-worsened errors.SORTER_DOWN.recovery rr-r',
  ],
  'terminal becomes transient': [
    (c) => {
      at(c, 'PARCEL_MOVED').recovery = 'transient'
    },
    'recovery-improved errors.PARCEL_MOVED.recovery -r-r',
  ],
  'a status from the category': [
    (c) => {
      c.categories.parcel = { ...c.categories.parcel, title: 'Parcel', status: 409 }
      delete at(c, 'PARCEL_MOVED').status
    },
  ],
  'another category': [
    (c) => {
      at(c, 'label.unreadable').category = 'desk'
    },
    'category-changed errors["label.unreadable"].category rr-B',
  ],
  'public becomes internal': [
    (c) => {
      at(c, 'SORTER_DOWN').audience = 'internal'
    },
    'audience-narrowed errors.SORTER_DOWN.audience rBBr',
  ],
  'public becomes partner': [
    (c) => {
      at(c, 'SORTER_DOWN').audience = 'partner'
    },
    'audience-narrowed errors.SORTER_DOWN.audience rBBr',
  ],
  'internal becomes public': [
    (c) => void delete at(c, 'BELT_STUCK').audience,
    'audience-widened errors.BELT_STUCK.audience -Br-',
  ],
  'errors is not carried any more': [
    (c) => void delete at(c, 'PARCEL_TOO_HEAVY').carries,
    'carried-removed errors.PARCEL_TOO_HEAVY.carries["errors"] BB-r',
  ],
  'retryAfter is carried': [
    (c) => {
      at(c, 'PARCEL_MOVED').carries = ['retryAfter']
    },
    'carried-added errors.PARCEL_MOVED.carries["retryAfter"] -r--',
  ],
  'a row is deprecated': [
    (c) => {
      at(c, 'PARCEL_MOVED').deprecated = { since: '1.4.0' }
    },
    'row-deprecated errors.PARCEL_MOVED.deprecated ----',
  ],
  'a row is not deprecated any more': [
    (c) => void delete at(c, 'OLD_PARCEL').deprecated,
    'row-undeprecated errors.OLD_PARCEL ----',
  ],
  'end users may read about a row': [
    (c) => {
      at(c, 'PARCEL_MOVED').text = true
      for (const texts of Object.values(c.texts)) texts.PARCEL_MOVED = 'It is gone'
    },
    'end-user-text-added errors.PARCEL_MOVED.text ----',
    'text-added texts.en.PARCEL_MOVED ----',
    'text-added texts.de.PARCEL_MOVED ----',
  ],
  'end users may not read about a row any more': [
    (c) => {
      delete at(c, 'label.unreadable').text
      c.texts = { en: {}, de: {} }
    },
    'end-user-text-removed errors["label.unreadable"].text r---',
    'text-removed texts.en["label.unreadable"] r---',
    'text-removed texts.de["label.unreadable"] r---',
  ],

  // Details
  'a field of details is gone': [
    (c) => void delete label(c).reason,
    'details-field-removed errors["label.unreadable"].details.reason BBrr',
  ],
  'a field of details is new': [
    (c) => {
      label(c).colour = 'text?'
    },
    'details-field-added errors["label.unreadable"].details.colour ----',
  ],
  'a required field of details is new': [
    (c) => {
      label(c).colour = 'text'
    },
    'details-field-added errors["label.unreadable"].details.colour ----',
  ],
  'a field of details becomes optional': [
    (c) => {
      label(c).reason = { oneOf: ['torn', 'wet'], optional: true }
    },
    'details-field-optional errors["label.unreadable"].details.reason BBrr',
  ],
  'a field of details becomes required': [
    (c) => {
      at(c, 'PARCEL_TOO_HEAVY').details.limit = 'integer'
    },
    'details-field-required errors.PARCEL_TOO_HEAVY.details.limit ----',
  ],
  'a field of details has another type': [
    (c) => {
      at(c, 'PARCEL_TOO_HEAVY').details.limit = 'text?'
    },
    'details-field-retyped errors.PARCEL_TOO_HEAVY.details.limit BBrr',
  ],
  'an integer of details becomes a number': [
    (c) => {
      at(c, 'PARCEL_TOO_HEAVY').details.limit = 'number?'
    },
    'details-field-retyped errors.PARCEL_TOO_HEAVY.details.limit BBrr',
  ],
  'a number of details becomes an integer': [
    (c) => {
      at(c, 'PARCEL_TOO_HEAVY').details.weight = 'integer?'
    },
    'details-field-narrowed errors.PARCEL_TOO_HEAVY.details.weight ----',
  ],
  'a choice of details has one more text': [
    (c) => {
      label(c).reason = { oneOf: ['torn', 'wet', 'old'] }
    },
    'details-field-retyped errors["label.unreadable"].details.reason BBrr',
  ],
  'a choice of details has one text less': [
    (c) => {
      label(c).reason = { oneOf: ['torn'] }
    },
    'details-field-narrowed errors["label.unreadable"].details.reason ----',
  ],
  'a choice of details is in another order': [
    (c) => {
      label(c).reason = { oneOf: ['wet', 'torn'] }
    },
  ],
  'the same field in its long form': [
    (c) => {
      label(c).parcel = { type: 'id' }
    },
  ],
  'a field of an object of details is gone': [
    (c) => void delete label(c).place.fields.shelf,
    'details-field-removed errors["label.unreadable"].details.place.fields.shelf BBrr',
  ],
  'a text of details may be longer': [
    (c) => {
      label(c).place.fields.note.maxLength = 80
    },
    'details-field-retyped errors["label.unreadable"].details.place.fields.note BBrr',
  ],
  'items of details have another type': [
    (c) => {
      label(c).scans = { listOf: 'date' }
    },
    'details-field-retyped errors["label.unreadable"].details.scans.listOf BBrr',
  ],
  'a list of details becomes one value': [
    (c) => {
      label(c).scans = 'instant'
    },
    'details-field-retyped errors["label.unreadable"].details.scans BBrr',
  ],

  // Operations
  'an operation is new': [
    (c) => {
      c.operations.dropParcel = { method: 'DELETE', path: '/parcels/{id}', summary: 'Drop', success: 204, errors: [] }
    },
    'operation-added operations.dropParcel ----',
  ],
  'an operation is gone': [
    (c) => void delete c.operations.listParcels,
    'operation-removed operations.listParcels BBBr',
  ],
  'an operation has another path': [
    (c) => {
      operation(c).path = '/parcels/{id}/moves'
    },
    'operation-moved operations.moveParcel.path BBBr',
  ],
  'an operation has another method': [
    (c) => {
      operation(c).method = 'PUT'
    },
    'operation-moved operations.moveParcel.path BBBr',
  ],
  'a parameter of a path has another name': [
    (c) => {
      operation(c).path = '/parcels/{parcel}/move'
    },
  ],
  'an operation has another success': [
    (c) => {
      operation(c).success = 202
    },
    'operation-success-changed operations.moveParcel.success rBrr',
  ],
  'an operation answers one more row': [
    (c) => void operation(c).errors.push('SORTER_DOWN'),
    'operation-row-added operations.moveParcel.errors["SORTER_DOWN"] -Br-',
  ],
  'an operation answers a row less': [
    (c) => {
      operation(c).errors = ['PARCEL_NOT_FOUND', 'UNEXPECTED_FAILURE']
    },
    'operation-row-removed operations.moveParcel.errors["PARCEL_MOVED"] ----',
  ],
  'an optional field of a query is new': [
    (c) => {
      operation(c).query.depth = 'integer?'
    },
    'input-field-added operations.moveParcel.query.depth ----',
  ],
  'a required field of a body is new': [
    (c) => {
      operation(c).body.van = 'id'
    },
    'input-field-demanded operations.moveParcel.body.van BBB-',
  ],
  'a field of a body becomes required': [
    (c) => {
      operation(c).body.note = { type: 'text', maxLength: 100 }
    },
    'input-field-demanded operations.moveParcel.body.note BBB-',
  ],
  'a field of a body becomes optional': [
    (c) => {
      operation(c).body.weight = 'integer?'
    },
    'input-field-freed operations.moveParcel.body.weight ----',
  ],
  'a field of a query is gone': [
    (c) => void delete operation(c).query.dry,
    'input-field-removed operations.moveParcel.query.dry rBr-',
  ],
  'a field of a body has another type': [
    (c) => {
      operation(c).body.weight = 'text'
    },
    'input-field-retyped operations.moveParcel.body.weight BBB-',
  ],
  'a body takes numbers, too': [
    (c) => {
      operation(c).body.weight = 'number'
    },
    'input-field-widened operations.moveParcel.body.weight ----',
  ],
  'a body takes fewer choices': [
    (c) => {
      operation(c).body.how = { oneOf: ['van'] }
    },
    'input-field-retyped operations.moveParcel.body.how BBB-',
  ],
  'a body takes any text': [
    (c) => {
      operation(c).body.how = 'text'
    },
    'input-field-widened operations.moveParcel.body.how ----',
  ],
  'a text of a body must be shorter': [
    (c) => {
      operation(c).body.note.maxLength = 10
    },
    'input-field-retyped operations.moveParcel.body.note BBB-',
  ],
  'a text of a body may be longer': [
    (c) => {
      operation(c).body.note.maxLength = 1000
    },
    'input-field-widened operations.moveParcel.body.note ----',
  ],
  'a number of a query has no maximum any more': [
    (c) => void delete operation(c).query.page.maximum,
    'input-field-widened operations.moveParcel.query.page ----',
  ],

  // Lifecycles
  'a lifecycle is new': [
    (c) => {
      c.lifecycles.van = { ...parcel(c), requirements: {} }
    },
    'lifecycle-added lifecycles.van ----',
  ],
  'a lifecycle is gone': [
    (c) => {
      c.lifecycles = {}
      operation(c).body.to = { oneOf: ['received', 'out_for_delivery', 'delivered'] }
      label(c).stage = { oneOf: ['received', 'out_for_delivery', 'delivered'] }
    },
    'details-field-retyped errors["label.unreadable"].details.stage BBrr',
    'input-field-retyped operations.moveParcel.body.to BBB-',
    'lifecycle-removed lifecycles.parcel BBBr',
  ],
  'a status is new': [
    (c) => {
      parcel(c).statuses.lost = { meaning: 'Nobody knows' }
      parcel(c).transitions.lost = []
      parcel(c).transitions.out_for_delivery.push('lost')
    },
    'lifecycle-status-added lifecycles.parcel.statuses.lost rBr-',
    'transition-added lifecycles.parcel.transitions.out_for_delivery["lost"] ----',
  ],
  'a status is gone': [
    (c) => {
      delete parcel(c).statuses.delivered
      delete parcel(c).transitions.delivered
      delete parcel(c).requirements
      parcel(c).refusals = [{ refusal: 'PARCEL_MOVED' }]
      parcel(c).transitions.out_for_delivery = ['received']
    },
    'lifecycle-status-removed lifecycles.parcel.statuses.delivered BBrr',
  ],
  'the meaning of a status': [
    (c) => {
      parcel(c).statuses.delivered.meaning = 'With the receiver'
    },
    'lifecycle-status-meaning-changed lifecycles.parcel.statuses.delivered --r-',
  ],
  'a move is new': [
    (c) => void parcel(c).transitions.received.push('delivered'),
    'transition-added lifecycles.parcel.transitions.received["delivered"] ----',
  ],
  'a move is gone': [
    (c) => {
      parcel(c).transitions.out_for_delivery = ['delivered']
    },
    'transition-removed lifecycles.parcel.transitions.out_for_delivery["received"] BBrr',
  ],
  'a terminal status has followers': [
    (c) => {
      parcel(c).transitions.delivered = ['received']
    },
    'terminal-opened lifecycles.parcel.transitions.delivered BBrr',
  ],
  'another initial status': [
    (c) => {
      parcel(c).initial = 'out_for_delivery'
    },
    'initial-changed lifecycles.parcel.initial BBrr',
  ],
  'another refusal for one status': [
    (c) => {
      parcel(c).refusals = [{ refusal: 'PARCEL_MOVED' }]
    },
    'refusal-changed lifecycles.parcel.refusals["delivered"] BBBr',
  ],
  'refusals that say the same in another way': [
    (c) => {
      parcel(c).refusals = [
        { from: 'received', refusal: 'PARCEL_MOVED' },
        { from: 'out_for_delivery', refusal: 'PARCEL_MOVED' },
        { refusal: 'PARCEL_NOT_FOUND' },
      ]
    },
  ],
  'another row for an unknown status': [
    (c) => {
      parcel(c).unknownStatus = 'PARCEL_MOVED'
    },
    'refusal-changed lifecycles.parcel.unknownStatus BBBr',
  ],
  'a requirement is new': [
    (c) => {
      parcel(c).requirements.received = [{ role: ['clerk'], refusal: 'PARCEL_MOVED' }]
    },
    'requirement-added lifecycles.parcel.requirements.received["role"] BBr-',
  ],
  'a requirement is gone': [
    (c) => {
      parcel(c).requirements.delivered = [{ role: ['driver'], refusal: 'PARCEL_MOVED' }]
    },
    'requirement-loosened lifecycles.parcel.requirements.delivered["field signature"] ----',
  ],
  'one more role': [
    (c) => void parcel(c).requirements.delivered[0].role.push('clerk'),
    'requirement-loosened lifecycles.parcel.requirements.delivered["role"] ----',
  ],
  'another role': [
    (c) => {
      parcel(c).requirements.delivered[0].role = ['clerk']
    },
    'requirement-tightened lifecycles.parcel.requirements.delivered["role"] BBr-',
    'requirement-loosened lifecycles.parcel.requirements.delivered["role"] ----',
  ],
  'another refusal of a requirement': [
    (c) => {
      parcel(c).requirements.delivered[1].refusal = 'PARCEL_MOVED'
    },
    'refusal-changed lifecycles.parcel.requirements.delivered["field signature"] BBBr',
  ],

  // Texts and documents
  'a text': [
    (c) => void Object.assign(c.texts.de ?? {}, { 'label.unreadable': 'Etikett von {parcel} neu drucken' }),
    'text-changed texts.de["label.unreadable"] ----',
  ],
  'a text loses a parameter': [
    (c) => void Object.assign(c.texts.de ?? {}, { 'label.unreadable': 'Etikett neu drucken' }),
    'text-parameter-lost texts.de["label.unreadable"] r---',
  ],
  'a locale is new': [
    (c) => {
      c.texts.fr = { 'label.unreadable': 'Imprimer à nouveau {parcel}' }
    },
    'text-added texts.fr["label.unreadable"] ----',
  ],
  'a locale is gone': [(c) => void delete c.texts.de, 'text-removed texts.de["label.unreadable"] r---'],
  'the documents of a row': [
    (c) => void Object.assign(c.docs.PARCEL_MOVED ?? {}, { fix: 'Ask the desk' }),
    'docs-changed docs.PARCEL_MOVED ----',
  ],

  // What holds for every answer
  'the address of the documents': [
    (c) => {
      c.docsUrl = 'https://parcels.example/e/{name}'
    },
    'docs-url-changed docsUrl -rr-',
  ],
  'another fallback': [
    (c) => {
      c.fallback = 'SORTER_DOWN'
    },
    'fallback-changed fallback rBBB',
  ],
  'another validation row': [
    (c) => {
      c.validation = 'PARCEL_TOO_HEAVY'
    },
    'validation-changed validation BBBr',
  ],
  'another envelope': [
    (c) => {
      c.envelope = { body: { failed: '$name', text: '$message' } } as never
    },
    'envelope-changed envelope BBBr',
  ],
  'another name of the contract': [
    (c) => {
      c.name = 'parcels'
    },
    'contract-renamed name Brrr',
  ],
  'a lower version': [
    (c) => {
      c.version = '1.3.9'
    },
    'version-lowered version rrrr',
  ],
  'a higher version': [
    (c) => {
      c.version = '1.10.0'
    },
  ],
  'another header of the version': [
    (c) => {
      c.versionHeader = 'X-Version'
    },
    'version-header-changed versionHeader rr-r',
  ],
  'another header of the limits': [
    (c) => {
      c.rateLimits.headers.reset = 'X-Desk-Until'
    },
    'limit-header-changed rateLimits.headers.reset BBrr',
  ],
  'another row of the limit': [
    (c) => {
      c.rateLimits.refusal = 'SORTER_DOWN'
    },
    'limit-row-changed rateLimits.refusal BBBr',
  ],
  'fewer requests': [
    (c) => {
      c.rateLimits.tiers.anyone = { minute: 3 }
    },
    'limit-lowered rateLimits.tiers.anyone.minute r-r-',
  ],
  'more requests': [
    (c) => {
      c.rateLimits.tiers.anyone = { minute: 300 }
    },
    'limit-raised rateLimits.tiers.anyone.minute ----',
  ],
  'a longer window': [
    (c) => {
      c.rateLimits.windows.minute = 120
    },
    'limit-lowered rateLimits.tiers.anyone.minute r-r-',
  ],
  'limits for one more role': [
    (c) => {
      c.rateLimits.tiers.vip = { minute: 100 }
    },
    'limit-tier-added rateLimits.tiers.vip.minute r-r-',
  ],
  'a role has no limits any more': [
    (c) => {
      c.rateLimits.tiers = { vip: { minute: 30 } }
    },
    'limit-tier-removed rateLimits.tiers.anyone.minute rrr-',
    'limit-tier-added rateLimits.tiers.vip.minute r-r-',
  ],
  'shorter pages': [
    (c) => {
      c.pagination.perPage.maximum = 20
    },
    'pagination-lowered pagination.perPage.maximum rrr-',
  ],
  'longer pages': [
    (c) => {
      c.pagination.perPage.maximum = 200
    },
    'pagination-raised pagination.perPage.maximum ----',
  ],
  'pages begin at 0': [
    (c) => {
      c.pagination.page = { first: 0, default: 0 }
    },
    'pagination-lowered pagination.page.first rrr-',
    'pagination-lowered pagination.page.default rrr-',
  ],
  'a category is new': [
    (c) => {
      c.categories.van = { title: 'Van', range: [300, 399] }
    },
    'category-added categories.van ----',
  ],
  'a category is gone': [
    (c) => {
      c.categories.parcel = {
        title: 'Parcel',
        ranges: [
          [100, 199],
          [900, 999],
        ],
      }
      delete c.categories.desk
      for (const row of Object.values(c.errors)) if (row.category) row.category = 'parcel'
    },
    'category-changed errors.DESK_BUSY.category rr-B',
    'category-changed errors.UNEXPECTED_FAILURE.category rr-B',
    'category-changed errors.SORTER_DOWN.category rr-B',
    'category-changed errors.BELT_STUCK.category r--B',
    'category-removed categories.desk r--r',
  ],
}

/** A pair of the corpus as two contracts. */
export function edited(edit: Edit, from: Contract = base): Contract {
  const copy = structuredClone(from) as Editable
  edit(copy)
  return JSON.parse(JSON.stringify(copy)) as Contract
}
