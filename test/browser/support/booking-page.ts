import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { RunningClinic } from '../../support/clinic-api'

/** A visitor of the booking page: what they see by role and name, and what they do. */
export interface Visitor {
  readonly page: Page
  readonly choice: (name: string) => Locator
  readonly button: (name: string | RegExp) => Locator
  readonly notes: Locator
  /** What the page says happened: a region with this heading. */
  readonly notice: (title: string) => Locator
  /** The token that the page was given. */
  readonly token: string
  /** The keys under which bookings were sent, in order. */
  readonly keys: readonly string[]
}

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 860 }

/** Opens the built page as a visitor with a browser of their own. An error in the page's script fails the test. */
export async function visit(browser: Browser, clinic: RunningClinic, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: phone, locale: 'en-GB', timezoneId: 'UTC', ...options })
  // What does not come is missed soon: the page and its server are on one machine.
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', ({ message }) => faults.push(message))
  onTestFinished(async () => {
    await context.close()
    expect(faults).toEqual([])
  })

  const keys: string[] = []
  page.on('request', (request) => {
    const key = request.headers()['idempotency-key']
    if (key !== undefined) keys.push(key)
  })
  const started = page.waitForResponse(`${clinic.url}/demo/session`)
  const opened = await page.goto(`${clinic.url}/booking/`)
  expect(opened?.status(), 'the page: npm run build -w booking-web').toBe(200)
  const { token } = await (await started).json()
  await page.getByRole('radio', { name: '8:00', exact: true }).waitFor()

  const visitor: Visitor = {
    page,
    choice: (name) => page.getByRole('radio', { name, exact: true }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    notes: page.getByRole('textbox', { name: 'Notes for the doctor' }),
    notice: (title) => page.getByRole('region', { name: title }),
    token,
    keys,
  }
  return visitor
}

/** Waits until the focus is on an element with this text, or on the first of a selector. */
export async function focusOn(
  page: Page,
  { text, selector = '' }: { text?: string; selector?: string },
): Promise<void> {
  await page.locator(`${selector}:focus`, text === undefined ? {} : { hasText: text }).waitFor()
}

/** The text that is read out after a control's name. */
export function descriptionOf(control: Locator): Promise<string> {
  return control.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => element.ownerDocument.getElementById(id)?.textContent)
      .join(' '),
  )
}
