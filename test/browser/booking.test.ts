import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { exampleNow, sharedClinic } from '../support/clinic-api'
import { descriptionOf, focusOn, visit } from './support/booking-page'
import { auditForPatients } from './support/no-codes'
import { openBrowser } from './support/open-browser'
import { desktop } from './support/open-tab'

const hour = 3_600_000
/** How far the service's clock is ahead of where it started. It stands still between the tests' own steps. */
let ahead = 0

const clinic = await sharedClinic({ RATE_LIMIT: 'on' }, { clock: () => new Date(Date.parse(exampleNow) + ahead) })
const browser = await openBrowser()

const appointmentsOf = async (token: string) => (await clinic.send('GET', '/api/appointments', { token })).json.data

it('books, by keyboard alone', async () => {
  const { page, notice, token } = await visit(browser, clinic)
  await auditForPatients(page)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Tab', 'ArrowDown')
  await page.getByRole('radio', { name: 'Dr. Peter Lang', checked: true }).waitFor()
  await press('Tab', 'ArrowRight')
  await page.getByRole('radio', { name: 'Sun 22 Dec', checked: true }).waitFor()
  await press('Tab', 'Space', 'Tab', 'ArrowUp', 'Tab')
  await page.keyboard.type('Regular checkup')
  await press('Tab', 'Enter')

  await notice('Your appointment is booked').waitFor()
  await focusOn(page, { text: 'Your appointment is booked' })
  await auditForPatients(page)
  expect(await appointmentsOf(token)).toMatchObject([
    { doctor_id: 2, scheduled_at: '2024-12-22T08:00:00Z', type: 'online', status: 'pending' },
  ])
  await press('Tab', 'Enter')
  await focusOn(page, { text: 'Book an appointment' })
})

it('collides with another visitor, and books the nearest free time', async () => {
  const first = await visit(browser, clinic)
  const second = await visit(browser, clinic, { viewport: desktop })
  for (const { choice, notes } of [first, second]) {
    await choice('9:30').check()
    await notes.fill('Of both')
  }
  await second.button('Book appointment').click()
  await second.notice('Your appointment is booked').waitFor()

  await first.button('Book appointment').click()
  const taken = first.notice('That time is taken')
  await taken.waitFor()
  await focusOn(first.page, { selector: 'section', text: 'That time is taken' })
  expect(await taken.textContent()).toContain('Sorry, this time is already taken.')
  expect(await first.choice('9:30 taken').isDisabled()).toBe(true)
  expect(await taken.getByRole('button').allTextContents()).toEqual(
    ['8:30', '9:00', '10:00'].map((time) => `Sat 21 Dec ${time}`),
  )

  await auditForPatients(first.page)
  await taken.getByRole('button', { name: '10:00' }).click()
  await taken.waitFor({ state: 'detached' })
  await focusOn(first.page, { text: 'Book appointment' })
  expect(await first.notes.inputValue()).toBe('Of both')
  await first.button('Book appointment').click()
  await first.notice('Your appointment is booked').waitFor()
})

it('corrects fields: each has its text, the first has the focus, and a text goes when its field changes', async () => {
  const { page, choice, button, notes, notice } = await visit(browser, clinic)
  const time = page.getByRole('radiogroup', { name: 'Time' })
  await notes.fill('x'.repeat(1100))
  await button('Book appointment').click()

  await notice('Please check the marked fields').waitFor()
  expect(await time.getAttribute('aria-invalid')).toBe('true')
  expect(await descriptionOf(time)).toBe('Choose a time')
  expect(await notes.getAttribute('aria-invalid')).toBe('true')
  expect(await descriptionOf(notes)).toContain('Notes must be text of at most 1000 characters')
  await focusOn(page, { selector: '[name=scheduled_at]' })
  await auditForPatients(page)

  await choice('11:00').check()
  expect(await time.getAttribute('aria-invalid')).toBe('false')
  await button('Book appointment').click()
  await focusOn(page, { selector: '[name=notes]' })
  await notes.fill('short')
  await notice('Please check the marked fields').waitFor({ state: 'detached' })
  await button('Book appointment').click()
  await notice('Your appointment is booked').waitFor()
})

describe('hits the limit', () => {
  /** Uses up a patient's hour, and lets it pass until so many seconds before its end. */
  async function useUp(token: string, secondsLeft: number) {
    await Promise.all(Array.from({ length: 100 }, () => appointmentsOf(token)))
    ahead += hour - secondsLeft * 1000
  }

  /** Lets the time pass for the service and for the page. */
  async function pass(page: Page, seconds: number) {
    ahead += seconds * 1000
    await page.clock.fastForward(seconds * 1000)
  }

  it('for less than a minute: counts down and books by itself, once', async () => {
    const { page, choice, button, notice, token, keys } = await visit(browser, clinic)
    await page.clock.install()
    await choice('11:30').check()
    await useUp(token, 45)
    await button('Book appointment').click()

    const timer = notice('Too many attempts').getByRole('timer')
    await timer.getByText(/^0:4[0-5]$/).waitFor()
    await auditForPatients(page)
    expect(await choice('12:00').isDisabled()).toBe(true)
    await page.clock.fastForward(20_000)
    await timer.getByText(/^0:2[0-5]$/).waitFor()
    expect(keys).toHaveLength(1)
    await pass(page, 45)
    await notice('Your appointment is booked').waitFor()
    expect([keys.length, new Set(keys).size]).toEqual([2, 1])
    expect(await appointmentsOf(token)).toHaveLength(1)
  })

  it('for longer: counts down until the button opens', async () => {
    const { page, choice, button, notice, notes, token } = await visit(browser, clinic)
    await page.clock.install()
    await choice('12:30').check()
    await notes.fill('Kept')
    await useUp(token, 600)
    await button('Book appointment').click()

    await notice('Too many attempts')
      .getByRole('timer')
      .getByText(/^(10:00|9:5\d)$/)
      .waitFor()
    expect(await button(/^Try again in /).isDisabled()).toBe(true)
    await auditForPatients(page)
    await pass(page, 600)
    await page.getByText('You can try again now.').first().waitFor()
    expect(await notes.inputValue()).toBe('Kept')
    await button('Try again').click()
    await notice('Your appointment is booked').waitFor()
  })
})

describe('goes offline', () => {
  it('says so, keeps the form, and books by itself when it is back', async () => {
    const { page, choice, button, notes, notice, token, keys } = await visit(browser, clinic)
    await choice('13:00').check()
    await notes.fill('Kept')
    await page.context().setOffline(true)
    await page.getByText('You are offline.').first().waitFor()

    await button('Book appointment').click()
    await notice('You are offline').waitFor()
    await button('Do not send it').click()
    await focusOn(page, { text: 'Book appointment' })
    await choice('13:30').check()
    await button('Book appointment').click()
    await notice('You are offline').waitFor()
    expect(await notes.inputValue()).toBe('Kept')
    expect(keys).toEqual([])
    await auditForPatients(page)

    await page.context().setOffline(false)
    await notice('Your appointment is booked').waitFor()
    expect(await appointmentsOf(token)).toMatchObject([{ scheduled_at: '2024-12-21T13:30:00Z' }])
  })

  it('loads the times of another doctor when it is back', async () => {
    const { page, choice } = await visit(browser, clinic)
    await page.context().setOffline(true)
    await page.getByText('You are offline.').first().waitFor()
    await choice('Dr. Tom Berger').check()
    await page.getByText('loaded as soon as you are back online').waitFor()
    await auditForPatients(page)
    await page.context().setOffline(false)
    await choice('8:00').waitFor()
  })
})

it('an answer that gets lost is asked for again under the same key, and nothing is booked twice', async () => {
  const { page, choice, button, notice, token, keys } = await visit(browser, clinic)
  await choice('14:30').check()
  // The service gets the booking, but its answer never comes back.
  await page.route(
    '**/api/appointments',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await button('Book appointment').click()
  await notice('Your appointment is booked').waitFor()
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  expect(await appointmentsOf(token)).toHaveLength(1)
})

it('where no answer comes at all, it says so after four attempts; the button makes a fifth, under the same key', async () => {
  const { page, choice, button, notice, keys } = await visit(browser, clinic)
  await page.clock.install()
  await choice('17:00').check()
  await page.route('**/api/appointments', (route) => route.abort('connectionrefused'), { times: 4 })
  await button('Book appointment').click()
  const failed = notice('The clinic did not answer')
  while (!(await failed.isVisible())) await page.clock.fastForward(1000)
  expect(await failed.textContent()).toContain('We cannot tell whether your appointment was booked')
  await auditForPatients(page)
  expect(keys).toHaveLength(4)

  await choice('17:30').check()
  expect(await failed.textContent()).toContain('What you book now would be a second appointment')
  await choice('17:00').check()
  await button('Try again').click()
  await notice('Your appointment is booked').waitFor()
  expect([keys.length, new Set(keys).size]).toEqual([5, 1])
})

it('a session that ends is replaced, and the next press books', async () => {
  const { choice, button, notice } = await visit(browser, clinic)
  await choice('15:00').check()
  ahead += 9 * hour
  await button('Book appointment').click()
  await notice('You have a new session').waitFor()
  await button('Book appointment').click()
  await notice('Your appointment is booked').waitFor()
})

it.each([
  [
    'a proxy’s page',
    { status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' },
    'The answer could not be read',
    'Your appointment was not booked',
  ],
  [
    'a newer server’s row',
    {
      status: 409,
      headers: { 'X-API-Version': '99.0.0' },
      json: { message: 'Clinic moved (409)', error: 'MOVED', status: 409 },
    },
    'The clinic has a newer version of this page',
    'Your appointment was not booked',
  ],
  ['half a success', { status: 201, body: '{"data":{"id":4' }, 'The answer could not be read', 'We cannot tell'],
])('%s in place of the answer: says what is known', async (_, answer, title, text) => {
  const { page, choice, button, notice } = await visit(browser, clinic)
  await choice('16:00').check()
  await page.route('**/api/appointments', (route) => route.fulfill(answer), { times: 1 })
  await button('Book appointment').click()
  await notice(title).waitFor()
  expect(await notice(title).textContent()).toContain(text)
  await auditForPatients(page)
  expect(await choice('16:00').isChecked()).toBe(true)
})
