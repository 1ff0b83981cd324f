import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Replaces the section of a page that `npm run <script>` writes: the text between the two comments that name the script.
 *
 * @throws Error if the page has no such section
 */
export function writeSection(page: string, script: string, text: string): void {
  const path = fileURLToPath(new URL(`../${page}`, import.meta.url))
  writeFileSync(path, withSection(readFileSync(path, 'utf8'), script, text))
}

/** The page with another text in the script's section. */
export function withSection(page: string, script: string, text: string): string {
  const [start, end] = [
    `<!-- Written by \`npm run ${script}\`. Do not edit. -->\n`,
    `\n<!-- End of \`npm run ${script}\`. -->`,
  ]
  const from = page.indexOf(start)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`The page has no section of ${script}. Add ${start}${end}`)
  return `${page.slice(0, from + start.length)}\n${text.trim()}\n${page.slice(to)}`
}
