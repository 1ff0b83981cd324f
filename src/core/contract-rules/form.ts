/** The form without its values, so that a fault is the whole type of its place. */
export type Form<Given> = {
  readonly [Key in keyof Given]: Given[Key] extends readonly unknown[]
    ? unknown
    : Given[Key] extends object
      ? Form<Given[Key]>
      : unknown
}
