import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

export const imagesFolder = 'docs/images'

/** Takes a picture of what is in sight, once its letters have come. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(imagesFolder, { recursive: true })
  await page.evaluate(() => document.fonts.ready)
  const picture = await page.screenshot({ path: `${imagesFolder}/${name}.jpg`, type: 'jpeg', quality: 82 })
  expect(picture.length).toBeGreaterThan(10_000)
}
