/** A line for a POSIX shell that puts a text into a variable. */
export function assignment(name: string, value: string): string {
  return `${name}='${value.replaceAll("'", `'\\''`)}'`
}
