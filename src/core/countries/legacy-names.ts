import type { IsoCode } from './iso-codes.ts'
import { legacyNamesUnchanged } from './legacy-names-unchanged.ts'

/** What each name of the old form's list means today, reviewed one by one; the three that have no one meaning follow. */
export const legacyNames: Readonly<Record<string, IsoCode>> = {
  ...legacyNamesUnchanged,

  // Renamed, or spelled in another way.
  'British Indian Ocean Ter': 'IO',
  'Cocos Island': 'CC', // The inhabited Cocos (Keeling) Islands, not Costa Rica's Isla del Coco.
  'Czech Republic': 'CZ',
  'East Timor': 'TL',
  'French Southern Ter': 'TF',
  'Great Britain': 'GB',
  'Korea North': 'KP',
  'Korea South': 'KR',
  Macau: 'MO',
  Macedonia: 'MK',
  Nambia: 'NA', // Misspelled between Myanmar and Nauru, and Zambia has a line of its own.
  'Netherlands (Holland, Europe)': 'NL',
  'Palau Island': 'PW',
  'Pitcairn Island': 'PN',
  'Republic of Montenegro': 'ME',
  'Republic of Serbia': 'RS',
  'Samoa American': 'AS',
  'St Maarten': 'SX', // The Dutch spelling, so the Dutch side; the French side is Saint Martin.
  Swaziland: 'SZ',
  Turkey: 'TR',
  'Turks & Caicos Is': 'TC',
  'United States of America': 'US',
  'Vatican City State': 'VA',
  'Virgin Islands (Brit)': 'VG',
  'Virgin Islands (USA)': 'VI',
  'Wallis & Futana Is': 'WF',
  Zaire: 'CD',

  // Part of a place that has the code.
  Bonaire: 'BQ',
  'Canary Islands': 'ES', // IC is reserved for customs, not assigned.
  Hawaii: 'US',
  'Midway Islands': 'UM',
  Nevis: 'KN',
  Saipan: 'MP',
  'St Eustatius': 'BQ',
  Tahiti: 'PF',
  'Wake Island': 'UM',
}

/** Names of that list that more than one place could mean today, and why; a person must look, we never guess. */
export const legacyNamesToReview: Readonly<Record<string, string>> = {
  'Channel Islands': 'Guernsey (GG) or Jersey (JE); there is no code for both.',
  Congo:
    'Brazzaville (CG), whose ISO name it is, or Kinshasa (CD), whose people found only this and the long-gone Zaire in the old list.',
  'Netherland Antilles':
    'Dissolved in 2010 into Curaçao (CW), Sint Maarten (SX) and Bonaire, St. Eustatius and Saba (BQ).',
}
