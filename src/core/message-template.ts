import { fillText } from './fill-text'

/** A row's message with parameters. */
export interface MessageTemplate {
  (details: unknown): string
  /** The text without parameters: of a masked failure, and where a value is missing. */
  readonly text: string
}

/**
 * Makes a message whose parameters the details fill; generated files call it.
 *
 * @param template with the type of each number and date: `At most {maximum, integer} articles`
 * @param text the same without parameters
 */
export function messageTemplate(template: string, text: string): MessageTemplate {
  return Object.assign((details: unknown) => fillText(template, details, 'en') ?? text, { text })
}
