/** What a table has by this name itself: a row may be called `constructor`, which every object has. */
export function ownValue<Value>(
  table: { readonly [name: string]: Value } | undefined,
  name: string,
): Value | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined
}
