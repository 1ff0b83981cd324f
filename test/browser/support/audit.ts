import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, phone } from './open-tab'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Expects that, as the page stands, axe finds no fault at phone width and on a desktop, light and dark, and that it fits. */
export async function audit(page: Page): Promise<void> {
  await page.evaluate(axeSource)
  for (const viewport of [{ ...phone, width: 320 }, desktop, phone]) {
    await page.setViewportSize(viewport)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width, `how wide it is at ${viewport.width}`).toBeLessThanOrEqual(viewport.width)
  }
  expect(await faultsOf(page), 'on a phone').toEqual([])
  // Width and scheme change what is seen only.
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faultsOf(page, ['color-contrast', 'target-size']), `${viewport.width}, ${colorScheme}`).toEqual([])
    }
  }
}

/** By all of axe's rules, or by some. */
async function faultsOf(page: Page, rules: string[] = []): Promise<string[]> {
  const { violations } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(runOnly.length > 0 ? { runOnly } : {}),
    rules,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  )
}
