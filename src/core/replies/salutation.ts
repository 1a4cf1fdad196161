import { fullName } from '../../kernel/names.ts'
import { foldName } from '../../kernel/text.ts'
import type { ReplyFacts } from './reply-facts.ts'
import type { Finding } from './schema.ts'

/** Who stands after a greeting at the beginning of a line of its own; the comma, colon or line end closes it. */
const greetings =
  /^[ \t]*(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|hola|estimad[oa]s?|querid[oa]s?|apreciad[oa]s?|buen[oa]s (?:días|tardes)|liebe[rs]?|sehr geehrte[rs]?|hallo|guten (?:tag|morgen|abend)|bonjour|chère?s?|cher|bonsoir)(?![\p{L}\p{N}])[ \t]*([^,:;!\n]{0,80})(?:[,:;!\n]|$)/imu
const chineseGreeting = /^[ \t]*(?:尊敬的|亲爱的|敬爱的)([^，,:：！!\n]{0,40})(?:[，,:：！!\n]|$)/mu

/** What stands before a name, or in place of one. */
const titles = new Set(
  fold(
    `mr mrs ms miss mx dr prof professor doctor sir madam and or dear all applicant applicants student students candidate colleague team everyone there friend prospective again
    herr frau herrn dr prof damen und herren familie interessent interessentin bewerber bewerberin studierende alle zusammen liebe lieber
    sr sra srta dra don doña señor señora señorita doctor doctora profesor profesora estimado estimada candidato candidata solicitante estudiante todos todas amigo amiga
    m mme mlle monsieur madame mademoiselle docteur professeur candidat candidate etudiant etudiante tous toutes à et cher chere
    先生 女士 同学 老师 小姐 博士 教授 医生 申请人 各位 您 你`,
  ).split(' '),
)

/** Another name in the greeting than the person's, or none where one was meant to stand. */
export function checkSalutation(text: string, { firstName, lastName }: ReplyFacts): Finding[] {
  const head = text.slice(0, 300)
  const found = greetings.exec(head) ?? chineseGreeting.exec(head)
  if (!found) return []
  const greeting = found[0].trim()
  const addressed = nameIn(found[1] ?? '')
  if (addressed === null) return []
  // A field that was not filled in is named as such.
  if (/[{[<_]/u.test(addressed)) return []
  const expected = fullName(firstName, lastName)
  if (addressed === '')
    return /^(?:dear|estimad|querid|apreciad|liebe|sehr geehrte|chère|cher|尊敬的|亲爱的)/iu.test(greeting)
      ? [{ type: 'no-name', found: greeting, expected }]
      : []
  const known = fold(`${firstName} ${lastName}`)
  const knownWords = new Set(known.split(' '))
  const words = fold(addressed.replaceAll(/先生|女士|同学|老师|小姐|博士|教授|医生/gu, ' '))
    .split(' ')
    .filter((word) => word !== '' && !titles.has(word))
  if (words.length === 0) return []
  const joined = words.join('')
  const isTheirs =
    words.every((word) => knownWords.has(word) || [...knownWords].some((each) => isShort(word, each))) ||
    known.replaceAll(' ', '').includes(joined) ||
    fold(`${lastName}${firstName}`).replaceAll(' ', '').includes(joined)
  return isTheirs ? [] : [{ type: 'other-name', found: addressed, expected }]
}

/** Without what begins another sentence; null where the greeting ends at once, as `Hi. I am writing` does. */
function nameIn(rest: string): string | null {
  if (/^\s*\./u.test(rest)) return null
  return (
    rest
      .replaceAll(/(?<=(?:^|\s)(?:mrs?|ms|mx|dr|prof|sra?|srta|mme|mlle|m|st))\./giu, '')
      .split('.', 1)[0]
      ?.trim() ?? ''
  )
}

/** `Ben` for Benjamin, an initial for a name. */
const isShort = (word: string, name: string) =>
  name.startsWith(word) && (word.length === 1 || word.length >= 3)

/** `Mueller` is Müller. */
function fold(name: string): string {
  return foldName(name).replaceAll(/([aou])e/g, '$1')
}
