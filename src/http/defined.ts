/** A body with the members that have a value. */
export function defined<Body extends object>(members: { [Member in keyof Body]: Body[Member] | undefined }): Body {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Body
}
