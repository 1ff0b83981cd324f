/** A name of a row, or what is wrong with it. */
export type Named<Given, Name> = Given extends Name ? unknown : `there is no error ${Given & string}`
