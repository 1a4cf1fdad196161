import type { Compared } from './rules.ts'

/** One made-up entry; entries of one `owner` are the same person. */
export type Entry = Compared & { readonly owner: number }

type Names = {
  country: readonly string[]
  first: readonly string[]
  last: readonly string[]
  /** The same names in Latin letters, in the same order; empty where they are Latin. */
  latinFirst?: readonly string[]
  latinLast?: readonly string[]
}
const words = (text: string) => text.split(' ')

/** Made-up combinations of common names in ten scripts. */
const scripts: readonly Names[] = [
  {
    country: ['US', 'GB', 'CA', 'ES', 'MX', 'DE', 'FR', 'PL', 'VN', 'BR'],
    first: words(
      'Anna José Zoë Björn Thomas Élodie María Chloé Łukasz Nguyễn André Sofía James Olivia Jürgen Inês',
    ),
    last: words(
      'Keller García Müller Smith Dubois Núñez Kowalski Trần Silva Johansson Brown Lefèvre Schröder Ortiz Wilson Fernández',
    ),
  },
  {
    country: ['RU', 'UA', 'BG', 'KZ'],
    first: words('Анна Дмитрий Екатерина Олексій Мария Иван София Андрій'),
    latinFirst: words('Anna Dmitry Ekaterina Oleksiy Maria Ivan Sofia Andriy'),
    last: words('Иванова Петров Коваленко Соколов Шевченко Морозова Димитров Ахметов'),
    latinLast: words('Ivanova Petrov Kovalenko Sokolov Shevchenko Morozova Dimitrov Akhmetov'),
  },
  {
    country: ['GR', 'CY'],
    first: words('Ελένη Γιώργος Μαρία Νίκος Κατερίνα Δημήτρης'),
    latinFirst: words('Eleni Giorgos Maria Nikos Katerina Dimitris'),
    last: words('Παπαδοπούλου Νικολάου Γεωργίου Αντωνίου Οικονόμου Βασιλείου'),
    latinLast: words('Papadopoulou Nikolaou Georgiou Antoniou Oikonomou Vasileiou'),
  },
  {
    country: ['EG', 'SA', 'JO', 'MA'],
    first: words('محمد فاطمة أحمد نور يوسف ليلى عمر سارة'),
    latinFirst: words('Mohammed Fatima Ahmed Noor Yousef Layla Omar Sara'),
    last: words('حداد منصور خليل العلي ناصر فارس سليم بركات'),
    latinLast: words('Haddad Mansour Khalil Alali Nasser Fares Salim Barakat'),
  },
  {
    country: ['IL'],
    first: words('נועה דוד יעל אורי תמר איתן'),
    latinFirst: words('Noa David Yael Ori Tamar Eitan'),
    last: words('כהן לוי מזרחי פרץ ביטון אברהם'),
    latinLast: words('Cohen Levi Mizrahi Peretz Biton Avraham'),
  },
  {
    country: ['IN', 'NP'],
    first: words('प्रिया राहुल अनीता विकास सुनीता अर्जुन'),
    latinFirst: words('Priya Rahul Anita Vikas Sunita Arjun'),
    last: words('शर्मा पटेल गुप्ता थापा वर्मा सिंह'),
    latinLast: words('Sharma Patel Gupta Thapa Verma Singh'),
  },
  {
    country: ['CN', 'TW', 'SG'],
    first: words('伟 芳 娜 秀英 敏 静 丽 强'),
    latinFirst: words('Wei Fang Na Xiuying Min Jing Li Qiang'),
    last: words('王 李 张 刘 陈 杨 黄 赵'),
    latinLast: words('Wang Li Zhang Liu Chen Yang Huang Zhao'),
  },
  {
    country: ['JP'],
    first: words('さくら ひろし ゆい たけし あおい けんじ'),
    latinFirst: words('Sakura Hiroshi Yui Takeshi Aoi Kenji'),
    last: words('佐藤 鈴木 高橋 田中 渡辺 伊藤'),
    latinLast: words('Sato Suzuki Takahashi Tanaka Watanabe Ito'),
  },
  {
    country: ['KR'],
    first: words('민준 서연 지훈 하은 도윤 수빈'),
    latinFirst: words('Minjun Seoyeon Jihoon Haeun Doyun Subin'),
    last: words('김 이 박 최 정 강'),
    latinLast: words('Kim Lee Park Choi Jung Kang'),
  },
  {
    country: ['TH'],
    first: words('สมชาย มาลี อนันต์ ศิริพร ปรีชา นภา'),
    latinFirst: words('Somchai Malee Anan Siriporn Preecha Napa'),
    last: words('ใจดี แสงทอง บุญมี ศรีสุข ทองดี วงศ์ไทย'),
    latinLast: words('Jaidee Saengthong Boonmee Srisuk Thongdee Wongthai'),
  },
]

const providers = [
  'gmail.com',
  'yahoo.com',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'example.edu',
  'example.org',
]
const slipped: Readonly<Record<string, string>> = {
  'gmail.com': 'gmial.com',
  'yahoo.com': 'yaho.com',
  'outlook.com': 'outlok.com',
  'hotmail.com': 'hotmial.com',
  'icloud.com': 'iclod.com',
  'example.edu': 'exmaple.edu',
  'example.org': 'exampel.org',
}

/** How a second entry of one person comes about, by how often. The last ones have nothing in common that a rule could use. */
const ways = [
  [25, 'same'],
  [12, 'accents'],
  [10, 'reversed'],
  [15, 'latin'],
  [16, 'other-address'],
  [14, 'slip'],
  [3, 'tag'],
  [3, 'married'],
  [2, 'mistyped-name'],
] as const

/**
 * A set of entries with known doubles, the same for the same seed: people of their own, second entries of some, and those who are
 * easily taken for one: families with one address, and a few of one name at one address.
 */
export function generateSet({ people = 1_500, seed = 17 } = {}): Entry[] {
  const random = randomFrom(seed)
  const pick = <Each>(list: readonly Each[]): Each => list[Math.floor(random() * list.length)] as Each
  const entries: Entry[] = []
  for (let owner = 0; owner < people; owner++) {
    const script = pick(scripts)
    const [first, last] = [
      Math.floor(random() * script.first.length),
      Math.floor(random() * script.last.length),
    ]
    // Most people have a second given name: without it half a country would share its few combinations.
    const second = random() < 0.85 ? Math.floor(random() * script.first.length) : null
    const given = (names: readonly string[]) =>
      second === null ? (names[first] ?? '') : `${names[first]} ${names[second]}`
    const firstName = given(script.first)
    const lastName = script.last[last] ?? ''
    const latinFirst = given(script.latinFirst ?? script.first)
    const latinLast = (script.latinLast ?? script.last)[last] ?? ''
    const domain = pick(providers)
    const box = `${plain(latinFirst)}.${plain(latinLast)}${Math.floor(random() * 9_000) + 10}`
    const one: Entry = {
      owner,
      email: `${box}@${domain}`,
      firstName,
      lastName,
      country: pick(script.country),
    }
    entries.push(one)
    const chance = random()
    if (chance < 0.3) entries.push(again(one, { way: wayOf(random()), latinFirst, latinLast, box, domain }))
    // A sister who writes from the same address.
    else if (chance < 0.33)
      entries.push({
        ...one,
        owner: people + owner,
        firstName: script.first[(first + 1) % script.first.length] ?? '',
      })
    // A father and a son of one name who share an address: no rule can know.
    else if (chance < 0.331) entries.push({ ...one, owner: people + owner })
  }
  return entries
}

type Second = { way: string; latinFirst: string; latinLast: string; box: string; domain: string }

function again(one: Entry, { way, latinFirst, latinLast, box, domain }: Second): Entry {
  switch (way) {
    case 'accents':
      return { ...one, firstName: one.firstName.normalize('NFD').replace(/\p{M}/gu, ''), country: null }
    case 'reversed':
      return { ...one, firstName: one.lastName, lastName: one.firstName }
    case 'latin':
      return {
        ...one,
        firstName: latinFirst,
        lastName: latinLast === one.lastName ? `${latinLast}-Lee` : latinLast,
      }
    case 'other-address':
      return { ...one, email: `office${box.length}.${box.slice(-2)}@example.com` }
    case 'slip':
      return { ...one, email: `${box}@${slipped[domain]}`, country: null }
    case 'tag':
      return { ...one, email: `${box}+school@${domain}` }
    case 'married':
      return { ...one, lastName: `${one.lastName} Nowak` }
    case 'mistyped-name':
      return { ...one, email: `x${box.slice(0, 5)}@example.net`, firstName: `${one.firstName}e` }
    default:
      return one
  }
}

function wayOf(chance: number): string {
  const total = ways.reduce((sum, [share]) => sum + share, 0)
  let left = chance * total
  for (const [share, way] of ways) {
    left -= share
    if (left < 0) return way
  }
  return 'same'
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^a-z]/giu, '')
    .toLowerCase()

/** Mulberry32: small, and the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
