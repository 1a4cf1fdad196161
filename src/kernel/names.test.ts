import { describe, expect, test } from 'vitest'
import { fullName, greetedName, readFamilyFirst, readName } from './names.ts'

/** First name, last name, the whole name, and whom a letter greets. */
const names: [script: string, first: string, last: string, whole: string, greeted: string][] = [
  ['Latin', 'Ada', 'Lovelace', 'Ada Lovelace', 'Ada'],
  [
    'Latin with several words',
    'María del Carmen',
    'Núñez Ortega',
    'María del Carmen Núñez Ortega',
    'María del Carmen',
  ],
  ['Vietnamese, as it was given', 'Văn An', 'Nguyễn', 'Văn An Nguyễn', 'Văn An'],
  ['Cyrillic', 'Анна', 'Иванова', 'Анна Иванова', 'Анна'],
  ['Greek', 'Ελένη', 'Παπαδοπούλου', 'Ελένη Παπαδοπούλου', 'Ελένη'],
  ['Arabic', 'نور', 'حداد', 'نور حداد', 'نور'],
  ['Hebrew', 'נועה', 'כהן', 'נועה כהן', 'נועה'],
  ['Devanagari', 'प्रिया', 'शर्मा', 'प्रिया शर्मा', 'प्रिया'],
  ['Thai', 'สมชาย', 'ใจดี', 'สมชาย ใจดี', 'สมชาย'],
  ['Ethiopic', 'አበበ', 'ቢቂላ', 'አበበ ቢቂላ', 'አበበ'],
  ['Han', '伟', '李', '李伟', '李伟'],
  ['Han, a family name of two characters', '娜', '欧阳', '欧阳娜', '欧阳娜'],
  ['Han beyond the first plane', '𠮷', '𡈽', '𡈽𠮷', '𡈽𠮷'],
  ['Han with a variant', '太郎', '葛\u{E0100}城', '葛\u{E0100}城太郎', '葛\u{E0100}城太郎'],
  ['Han with a mark of repetition', '希', '佐々木', '佐々木希', '佐々木希'],
  ['Hangul', '철수', '김', '김철수', '김철수'],
  [
    'Hangul in decomposed form',
    '철수'.normalize('NFD'),
    '김'.normalize('NFD'),
    '김철수'.normalize('NFD'),
    '김철수'.normalize('NFD'),
  ],
  ['kana with a family name in Han', 'さくら', '山田', '山田さくら', '山田さくら'],
  ['kana with a long vowel', 'ローラ', 'スズキ', 'スズキローラ', 'スズキローラ'],
  ['half-width kana', 'ﾀﾛｳ', 'ﾔﾏﾀﾞ', 'ﾔﾏﾀﾞﾀﾛｳ', 'ﾔﾏﾀﾞﾀﾛｳ'],
  ['two words in one part', '太郎 ルイ', '山田', '山田 太郎 ルイ', '山田 太郎 ルイ'],
  ['a point within one part', 'ジョン・ポール', 'スミス', 'スミス ジョン・ポール', 'スミス ジョン・ポール'],
  ['Latin with a family name in Han', 'David', '李', 'David 李', 'David'],
  ['Han with a family name in Latin', '伟', 'Li', '伟 Li', '伟'],
  ['both scripts in each part', '伟 (Wei)', '李 (Li)', '伟 (Wei) 李 (Li)', '伟 (Wei)'],
  ['a single first name', '伟', '', '伟', '伟'],
  ['a single last name', '', '李伟', '李伟', '李伟'],
  ['a whole name in one part', '李 伟', '', '李 伟', '李 伟'],
  ['a single Latin name', '', 'Suharto', 'Suharto', 'Suharto'],
  ['spaces around', ' Ada ', ' Lovelace ', 'Ada Lovelace', 'Ada'],
  ['no name', '', ' ', '', ''],
]

describe('a name is read in the order of its script', () => {
  test.each(names)('%s', (_script, first, last, whole, greeted) => {
    expect(fullName(first, last)).toBe(whole)
    expect(greetedName(first, last)).toBe(greeted)
  })
})

describe('a whole name is taken apart where its script says which part is which', () => {
  test.each([
    ['李 伟', '伟', '李'],
    ['山田\u3000太郎', '太郎', '山田'],
    ['김 철수', '철수', '김'],
    [' 山田  太郎 ルイ ', '太郎 ルイ', '山田'],
  ])('%s', (name, first, last) => {
    expect(readFamilyFirst(name)).toEqual({ first, last })
  })

  test('and a mail is signed in that order, or with the first name first', () => {
    expect(readName('李 伟')).toEqual({ first: '伟', last: '李' })
    expect(readName(' Noor  Al Haddad')).toEqual({ first: 'Noor', last: 'Al Haddad' })
    expect(readName('李伟')).toEqual({ first: '李伟', last: '' })
    expect(readName('')).toEqual({ first: '', last: '' })
  })

  test.each(['李伟', 'Ada Lovelace', 'David 李', ''])('and not %s', (name) => {
    expect(readFamilyFirst(name)).toBeNull()
  })
})
