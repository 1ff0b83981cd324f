type Condition = readonly [sql: string, value: unknown]

/** A `where` of the conditions whose value is given, each with a `?` for it. */
export function whereAll(conditions: readonly Condition[]): { where: string; values: unknown[] } {
  const given = conditions.filter(([, value]) => value !== undefined)
  const sql = given.map(([condition], index) => condition.replace('?', `$${index + 1}`)).join(' and ')
  return { where: sql && `where ${sql}`, values: given.map(([, value]) => value) }
}
