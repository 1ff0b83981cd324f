/** Whether a line's text from a place on is an item of a YAML or Markdown list. */
export const isListItem = (line: string, at: number): boolean => line[at] === '-' && line[at + 1] === ' '
