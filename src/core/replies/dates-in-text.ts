import { Temporal } from 'temporal-polyfill'
import { sentences } from './figures.ts'

export type FoundDate = {
  readonly text: string
  /** `YYYY-MM-DD`; of a day without a year, the next from today on. */
  readonly date: string
  /** 1 for Monday, as it is written; null where none is. */
  readonly weekday: number | null
  readonly realWeekday: number
  /** It stands in a sentence about a deadline or the beginning of a term. */
  readonly isOfProgram: boolean
  /** The sentence speaks of what is still to be done. */
  readonly isToCome: boolean
}

const programWords =
  /deadline|\bdue\b|apply by|application|applications|closes?\b|submit|opens?\b|classes (?:begin|start)|term (?:begins|starts)|program (?:begins|starts)|frist|bewerbung|einreich|beginnt|semesterbeginn|endet|fecha límite|plazo|solicitud|inscripción|postul|comienza|empieza|inicia|cierra|date limite|candidature|dossier|rentrée|commence|débute|clôture|截止|申请|开学|开始|提交/iu
/** Other dates that a reply may name. */
const otherWords =
  /session|webinar|open house|visit|call you|appointment|meeting|talk on|veranstaltung|termin|sitzung|sesión|reunión|cita|llamada|séance|réunion|rendez-vous|说明会|讲座|会议|received|wrote|your (?:message|mail|letter|inquiry) of|last year|decision|notif|hear (?:from|back)|office (?:is|will be) closed|holiday/iu
const toCome =
  /\bis\b|\bby\b|will|must|please|until|ist|bis|müssen|bitte|es el|hasta|antes|debe|est le|jusqu|avant|doit|为|是|前|之前/iu

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january|jan|januar|jänner|enero|ene|janvier|janv',
    'february|feb|februar|febrero|février|févr',
    'march|mar|märz|marzo|mars',
    'april|apr|abril|abr|avril|avr',
    'may|mai|mayo',
    'june|jun|juni|junio|juin',
    'july|jul|juli|julio|juillet|juil',
    'august|aug|agosto|ago|août',
    'september|sep|sept|septiembre|setiembre|septembre',
    'october|oct|oktober|okt|octubre|octobre',
    'november|nov|noviembre|novembre',
    'december|dec|dezember|dez|diciembre|dic|décembre|déc',
  ].flatMap((names, at) => names.split('|').map((name) => [name, at + 1])),
)
const weekdays: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'monday|montag|lunes|lundi|星期一|周一',
    'tuesday|dienstag|martes|mardi|星期二|周二',
    'wednesday|mittwoch|miércoles|mercredi|星期三|周三',
    'thursday|donnerstag|jueves|jeudi|星期四|周四',
    'friday|freitag|viernes|vendredi|星期五|周五',
    'saturday|samstag|sonnabend|sábado|samedi|星期六|周六',
    'sunday|sonntag|domingo|dimanche|星期日|星期天|周日',
  ].flatMap((names, at) => names.split('|').map((name) => [name, at + 1])),
)
const month = Object.keys(months)
  .toSorted((one, other) => other.length - one.length)
  .join('|')
const weekday = Object.keys(weekdays).join('|')
const forms = [
  // January 14, 2027
  new RegExp(
    `(?:(?<weekday>${weekday}),? )?(?<![\\p{L}])(?<month>${month})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>20\\d\\d))?(?![\\p{L}\\d])`,
    'giu',
  ),
  // 14. Januar 2027, 14 de enero de 2027, le 14 janvier 2027
  new RegExp(
    `(?:(?<weekday>${weekday}),? (?:den |dem |el |le )?)?(?<!\\d)(?<day>\\d{1,2})(?:\\.|er|º)? (?:de )?(?<month>${month})(?![\\p{L}])(?:,?(?: de| del)? (?<year>20\\d\\d))?`,
    'giu',
  ),
  /(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/gu,
  /(?:(?<year>20\d\d)\s?年\s?)?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号](?:[（(]?(?<weekday>星期.|周.)[）)]?)?/gu,
  // 14.01.2027, as it is written in German.
  /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>20\d\d)(?!\d)/gu,
]

/** The days that a text names, in five languages. @param today `YYYY-MM-DD` */
export function findDates(text: string, today: string): FoundDate[] {
  return sentences(maskDots(text)).flatMap((sentence) =>
    forms.flatMap((form) =>
      [...sentence.matchAll(form)].flatMap((match) => {
        const groups = match.groups ?? {}
        const date = toDay(groups, today)
        if (!date) return []
        return {
          text: match[0].trim(),
          date: date.toString(),
          weekday: weekdays[groups.weekday?.toLowerCase() ?? ''] ?? null,
          realWeekday: date.dayOfWeek,
          isOfProgram: programWords.test(sentence) && !otherWords.test(sentence),
          isToCome: toCome.test(sentence),
        }
      }),
    ),
  )
}

/** `14. Januar` ends no sentence. */
const maskDots = (text: string) => text.replaceAll(/(\d)\. (?=\p{L})/gu, '$1 ')

function toDay(groups: Partial<Record<string, string>>, today: string): Temporal.PlainDate | null {
  const month = months[groups.month?.toLowerCase() ?? ''] ?? Number(groups.month)
  const day = Number(groups.day)
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= 31)) return null
  const now = Temporal.PlainDate.from(today)
  try {
    if (groups.year)
      return Temporal.PlainDate.from({ year: Number(groups.year), month, day }, { overflow: 'reject' })
    const thisYear = Temporal.PlainDate.from({ year: now.year, month, day }, { overflow: 'reject' })
    return Temporal.PlainDate.compare(thisYear, now) < 0 ? thisYear.add({ years: 1 }) : thisYear
  } catch {
    return null
  }
}
