import { expect, test } from 'vitest'
import { withSection } from '../../../scripts/doc-section'

const section = (script: string, text: string) =>
  `<!-- Written by \`npm run ${script}\`. Do not edit. -->\n${text}\n<!-- End of \`npm run ${script}\`. -->\n`

const page = `# Reliability\n\n${section('fuzz', '\nA million.\n')}\n${section('soak', '')}`

test('a script replaces its own section of a page, and keeps the rest', () => {
  const once = withSection(page, 'soak', 'Three minutes.\n')
  expect(once).toBe(`# Reliability\n\n${section('fuzz', '\nA million.\n')}\n${section('soak', '\nThree minutes.\n')}`)
  expect(withSection(once, 'soak', 'Three minutes.\n')).toBe(once)
})

test('a page without the section is refused', () => {
  expect(() => withSection('# Reliability\n', 'soak', 'Three minutes.')).toThrow('The page has no section of soak')
})
