import type { IsoCode } from './iso-codes.ts'

/** Where a form needs another name than CLDR's standard one; each is CLDR's own short form, so it stays a customary name. */
export const nameOverrides: Partial<Record<IsoCode, { name: string; why: string }>> = {
  HK: {
    name: 'Hong Kong',
    why: 'People look under H for the two words they use; the addition helps nobody to choose.',
  },
  MO: { name: 'Macao', why: 'As Hong Kong; Macao is also the ISO spelling.' },
  MM: {
    name: 'Myanmar',
    why: 'ISO and UN name; the parenthesis is a search term ("Burma"), not part of the name.',
  },
  PS: {
    name: 'Palestine',
    why: 'The name people there use, that ISO and the UN list ("State of Palestine"), and that the old form offered.',
  },
}
