import { isTranslatedLanguage, type TranslatedLanguage } from '../../kernel/languages.ts'

/** What the samples of a coming season are called. */
export type SeasonWords = {
  readonly application: string
  readonly everyone: string
  readonly fall: (year: string) => string
  readonly fallTerm: string
  readonly springTerm: string
  /** Where the date of a deadline comes from; samples of an earlier season are known by it. */
  readonly lastKnown: string
  readonly afterLaborDay: string
  readonly lastMonday: string
}

export const englishSeason: SeasonWords = {
  application: 'Application',
  everyone: 'All applicants',
  fall: (year) => `fall ${year}`,
  fallTerm: 'Fall term',
  springTerm: 'Spring term',
  lastKnown: 'the last known day and month',
  afterLaborDay: 'the calendar’s rule, the Tuesday after Labor Day',
  lastMonday: 'the calendar’s rule, the last Monday of January',
}

const translated: Readonly<Record<TranslatedLanguage, SeasonWords>> = {
  es: {
    application: 'Solicitud',
    everyone: 'Todos los candidatos',
    fall: (year) => `otoño de ${year}`,
    fallTerm: 'Periodo de otoño',
    springTerm: 'Periodo de primavera',
    lastKnown: 'el último día y mes conocidos',
    afterLaborDay: 'la regla del calendario, el martes después del Día del Trabajo de EE. UU.',
    lastMonday: 'la regla del calendario, el último lunes de enero',
  },
  fr: {
    application: 'Candidature',
    everyone: 'Tous les candidats',
    fall: (year) => `automne ${year}`,
    fallTerm: 'Période d’automne',
    springTerm: 'Période de printemps',
    lastKnown: 'le dernier jour et le dernier mois connus',
    afterLaborDay: 'la règle du calendrier, le mardi après la fête du Travail américaine',
    lastMonday: 'la règle du calendrier, le dernier lundi de janvier',
  },
  zh: {
    application: '申请',
    everyone: '所有申请者',
    fall: (year) => `${year} 年秋季`,
    fallTerm: '秋季学期',
    springTerm: '春季学期',
    lastKnown: '最近已知的月份和日期',
    afterLaborDay: '校历规则：美国劳动节后的星期二',
    lastMonday: '校历规则：一月的最后一个星期一',
  },
  ar: {
    application: 'تقديم الطلب',
    everyone: 'جميع المتقدمين',
    fall: (year) => `خريف ${year}`,
    fallTerm: 'فصل الخريف',
    springTerm: 'فصل الربيع',
    lastKnown: 'آخر يوم وشهر معروفين',
    afterLaborDay: 'قاعدة التقويم: الثلاثاء الذي يلي عيد العمل الأمريكي',
    lastMonday: 'قاعدة التقويم: آخر يوم اثنين من يناير',
  },
}

/** English for what the school wrote itself, and for a locale without words of its own. */
export const seasonWords = (locale: string | undefined): SeasonWords =>
  isTranslatedLanguage(locale) ? translated[locale] : englishSeason
