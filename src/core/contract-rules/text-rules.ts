import type { Filled, NeedsOf } from './parameters'

/** The names of the rows that end users may read about. */
type TextName<Errors> = {
  [Name in keyof Errors]: Errors[Name] extends { readonly text: true } ? Name : never
}[keyof Errors]

/** Whether each locale has a text for each of these rows and for no other, with parameters that the rows fill. */
export type TextsAreSound<Texts, Errors, Inherited = never, Due = TextName<Errors>> = Texts extends {
  readonly [Locale in keyof Texts]: LocaleNeeds<Texts[Locale], Errors, Due, Inherited>
}
  ? true
  : false

type LocaleNeeds<Texts, Errors, Due, Inherited> = [Due] extends [keyof Texts]
  ? [keyof Texts] extends [Due | Inherited]
    ? Errors extends { readonly [Name in Exclude<keyof Texts, Inherited>]: NeedsOf<Texts[Name]> }
      ? unknown
      : never
    : never
  : never

/** What is wrong with the texts, each at its place. */
export type TextRules<Texts, Errors, Inherited = never> = {
  readonly [Locale in keyof Texts]: LocaleRules<Texts[Locale], Errors, TextName<Errors>, Inherited>
}

type LocaleRules<Texts, Errors, Due extends keyof Errors, Inherited> = {
  // Not `Texts[Name]`, which costs quadratic time.
  readonly [Name in Due]: Texts extends { readonly [_ in Name]: infer Text } ? Filled<Text, Errors[Name]> : string
} & (keyof Texts extends Due | Inherited
  ? unknown
  : {
      readonly [Name in Exclude<keyof Texts, Due | Inherited>]: Name extends keyof Errors
        ? `the row ${Name & string} has no text: true`
        : `there is no error ${Name & string}`
    })
