import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RunningClinic } from '../../support/clinic-api'
import { openTab } from './open-tab'

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

/** A tab, and what opens the built page in it. */
export async function openPage(browser: Browser, clinic: RunningClinic, options: BrowserContextOptions = {}) {
  const page = await openTab(browser, options)
  const open = async (query = '') => {
    const opened = await page.goto(`${clinic.url}/booking/${query}`)
    expect(opened?.status(), 'the page: npm run build -w booking-web').toBe(200)
  }
  return { page, open }
}

/** Opens the built page, and waits for the times of the first doctor. */
export async function visit(browser: Browser, clinic: RunningClinic, options: BrowserContextOptions = {}) {
  const { page, open } = await openPage(browser, clinic, options)
  const keys: string[] = []
  page.on('request', (request) => {
    const key = request.headers()['idempotency-key']
    if (key !== undefined) keys.push(key)
  })
  const started = page.waitForResponse(`${clinic.url}/demo/session`)
  await open()
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
