import { errors } from 'error-codebook/contract'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { audit } from './audit'

const codes = new Set(Object.entries(errors).flatMap(([name, { code }]) => [name, String(code)]))

/** Expects that nothing on a page, seen or read out, is an error's name, its code, or an HTTP status. */
async function expectNoCodes(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')]
    const attributes = ['aria-label', 'title', 'alt', 'placeholder']
    return [
      document.title,
      ...[...document.querySelectorAll('body *')].flatMap(({ childNodes }) =>
        [...childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue ?? ''),
      ),
      ...named.flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? '')),
    ]
  })
  const words = texts.flatMap((text) => text.split(/[^\w]+/))
  expect(words.filter((word) => codes.has(word) || /^(HTTP|[45]\d\d|[A-Z]+(_[A-Z]+)+)$/.test(word))).toEqual([])
}

/** As `audit`; and what is there can be read by a patient. */
export async function auditForPatients(page: Page): Promise<void> {
  await expectNoCodes(page)
  await audit(page)
}
