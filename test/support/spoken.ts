import path from 'node:path'
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

const folder = path.join(import.meta.dirname, '../journeys/spoken')

/**
 * What a screen reader is told of a part of a page, in its order: roles, names and states, held against a text in `journeys/spoken` that
 * somebody read. `vitest run -u` writes it anew, to be read again. What differs from run to run stands as words.
 */
export async function expectSpoken(part: Locator, name: string): Promise<void> {
  const spoken = await part.ariaSnapshot()
  await expect(`${spoken.replaceAll(receiptNumber, 'NUMBER')}\n`).toMatchFileSnapshot(
    path.join(folder, `${name}.txt`),
  )
}

const receiptNumber = /R(-[0-9A-Z]{4}){3}/g
