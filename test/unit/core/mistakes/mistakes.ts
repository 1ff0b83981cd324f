/** What a mistake is, and the text of the sound contract that it replaces. */
export type Mistake = readonly [title: string, sound: string, faulty: string]

/** A key that does not exist, at every level. */
export const misspeltKeys: readonly Mistake[] = [
  ['a misspelt key of the contract', "fallback: '", "fallbak: '"],
  ['a misspelt optional key of the contract', 'pagination: {', 'paginaton: {'],
  ['a misspelt key of a row', "message: 'Out of", "mesage: 'Out of"],
  ['a misspelt key of a deprecation', "use: 'too_heavy'", "uses: 'too_heavy'"],
  ['a misspelt key of a category', "title: 'Parcel', status", "title: 'Parcel', staus"],
  ['a misspelt key of a field of details', 'minimum: 0', 'minimun: 0'],
  ['a misspelt key of a list in details', "listOf: 'integer'", "listof: 'integer'"],
  ['a misspelt key of an operation', "summary: 'Hand", "sumary: 'Hand"],
  ['a misspelt key of a field of a query', "desk: 'integer'", "desk: { type: 'integer', maximun: 3 }"],
  ['a misspelt key of a field of a body', 'size: { oneOf:', 'size: { oneof:'],
  ['a misspelt key of a field within fields', "name: 'text'", "name: { type: 'text', maxlength: 3 }"],
  ['a misspelt key of a lifecycle', 'requirements: {', 'requirement: {'],
  ['a misspelt key of a status', "meaning: 'In the van'", "meanin: 'In the van'"],
  ['a misspelt key of a refusal', "from: 'sent'", "form: 'sent'"],
  ['a misspelt key of a requirement', "role: ['driver']", "roles: ['driver']"],
  ['a misspelt key of the rate limits', 'windows: {', 'window: {'],
  ['a misspelt key of the headers', "remaining: '", "remainig: '"],
  ['a misspelt key of the pagination', 'perPage: {', 'perpage: {'],
  ['a misspelt key of a page', 'maximum: 100', 'max: 100'],
]

/** A name of something that does not exist. */
export const unknownNames: readonly Mistake[] = [
  ['an unknown fallback', "fallback: 'DESK_BROKEN'", "fallback: 'DESK_BROKE'"],
  ['an unknown validation row', "validation: 'FORM_INVALID'", "validation: 'FORM_INVALD'"],
  ['an unknown category', "category: 'parcel',\n      code", "category: 'parcels',\n      code"],
  ['an unknown row to use instead', "use: 'too_heavy'", "use: 'too_heavi'"],
  ['an unknown error of an operation', "['DESK_BUSY', 'too_heavy']", "['DESK_BUZY', 'too_heavy']"],
  ['an unknown status in a transition', "received: ['sent']", "received: ['send']"],
  ['an unknown first status', "initial: 'received'", "initial: 'recieved'"],
  ['an unknown refusal', "from: 'sent', refusal: 'DESK_BUSY'", "from: 'sent', refusal: 'DESK_BUZY'"],
  ['an unknown refusal of a requirement', "field: 'van', refusal: 'FORM_INVALID'", "field: 'van', refusal: 'NOPE'"],
  ['an unknown row of the rate limits', "refusal: 'DESK_BUSY',\n  }", "refusal: 'BUSY',\n  }"],
  ['a text of a row that does not exist', 'de: { too_heavy:', 'de: { to_heavy:'],
  ['an unknown type of a field', "maximum: 'number'", "maximum: 'nmber'"],
  ['an unknown recovery', "recovery: 'transient'", "recovery: 'transent'"],
  ['an unknown field to carry', "carries: ['errors']", "carries: ['error']"],
  ['an unknown audience', "audience: 'partner'", "audience: 'partners'"],
]

/** A value that cannot stand where it is. */
export const wrongValues: readonly Mistake[] = [
  ['a doubled code', 'code: 103', 'code: 101'],
  ['a code that is the name of a row', "code: 'P-1'", "code: 'too_heavy'"],
  ["a code out of every category's range", 'code: 103', 'code: 203'],
  ['a code that is no integer', 'code: 103', 'code: 10.5'],
  ['a row without a category', "category: 'parcel',\n      code", 'code'],
  ['a status that is text', 'status: 500', "status: '500'"],
  ['a status that is no failure', 'status: 500', 'status: 200'],
  ['a parameter that no field fills', 'At most {maximum} kg', 'At most {max} kg'],
  ['a parameter that an optional field fills', 'At most {maximum} kg', 'Not {weight} kg'],
  ['a parameter of a text that no field fills', 'höchstens {maximum} kg', 'höchstens {maximal} kg'],
  ['a parameter that a list fills', 'At most {maximum} kg', 'Belts {belts}'],
  ['a text that a locale lacks', "de: { too_heavy: 'Bitte bringen Sie höchstens {maximum} kg.' }", 'de: {}'],
  ['a text of a row without text: true', 'en: { too_heavy:', "en: { DESK_BUSY: 'Please wait.', too_heavy:"],
  ['a locale that is no language tag', '  de: {', '  deutsch_land: {'],
  ['a requirement with both a role and a field', "{ role: ['driver'],", "{ role: ['driver'], field: 'van',"],
  ['a fallback that blames the client', "fallback: 'DESK_BROKEN'", "fallback: 'DESK_BUSY'"],
  ['a validation row that carries no errors', "carries: ['errors'], ", ''],
  ['a fallback with required details', "message: 'Out of order'", "details: { belt: 'integer' }"],
  ['a version header that cannot be sent', "'X-Desk-Version'", "'X Desk Version'"],
  ['a version that cannot be compared', "version: '1.4.0'", "version: 'first'"],
  ['a success that is a failure', 'success: 201', 'success: 404'],
  ['a class name that is taken', '  parcel_lost: {', '  TYPE_ERROR: {'],
  ['a reserved name', '  parcel_lost: {', '  unknown: {'],
  ['a missing fallback', "  fallback: 'DESK_BROKEN',\n", ''],
  ['a missing meaning', ", meaning: 'The desk is busy'", ''],
  ['a range that is one number', 'range: [100, 199]', 'range: [100]'],
]
