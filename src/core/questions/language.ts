/** The languages in which questions are found. */
export const languages = ['en', 'es', 'de', 'fr', 'zh'] as const
export type Language = (typeof languages)[number]

/**
 * In which language a text is written; null where it is too short or too mixed to tell, or in another one.
 * By script, and by the small words that every sentence needs.
 */
export function languageOf(text: string): Language | null {
  const letters = text.replaceAll(addresses, ' ').match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  if (/[\u3040-\u30ff\uac00-\ud7af]/u.test(text)) return null
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) > letters / 4) return 'zh'
  const words =
    text
      .replaceAll(addresses, ' ')
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}’']+/gu) ?? []
  const ranked = spoken
    .map((language) => ({ language, count: words.filter((word) => small[language].has(word)).length }))
    .toSorted((one, other) => other.count - one.count)
  const [first, second] = ranked
  if (!first || !second || first.count < 2 || first.count < second.count * 1.4) return null
  return first.language === 'pt' || first.language === 'it' ? null : first.language
}

const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+/giu

const list = (words: string) => new Set(words.split(' '))

/** Portuguese and Italian are here so that neither is taken for Spanish or French. */
const small = {
  en: list(
    'the and is are was of to for with that this you your we our i my am be have has it in on at if from can could would will do does not or as an about please there what how which when by so but they',
  ),
  es: list(
    'el la los las de del y que en un una por para con su sus es son está usted ustedes me mi mis nos nuestro nuestra se lo le les al como cómo cuál cuándo qué si hay también pero más muy gracias este esta puede puedo quisiera',
  ),
  de: list(
    'der die das und ist sind ich sie wir ihr ihre ihren mein meine mit für von zu den dem ein eine einen nicht auf im in es bei auch wie was wann ob oder wenn aber noch sehr uns ihnen kann können bitte zum zur als an am bis',
  ),
  fr: list(
    'le la les de des du et est sont je vous nous il elle un une pour dans avec que qui en au aux sur ce cette mon ma mes votre vos notre nos ne pas plus si ou mais par être avoir comment quand quel quelle c’est l’on d’un bonjour merci puis peut',
  ),
  pt: list(
    'o os um uma e do da dos das em no na nos nas que para com por não é são você vocês eu meu minha seu sua como se ao à mais mas também está tem gostaria obrigado obrigada',
  ),
  it: list(
    'il lo gli i un una e di del della dei che per con non è sono mi si lei io nel nella come se al alla più anche ma ho ha vorrei grazie questo questa quale quando',
  ),
} as const
const spoken = ['en', 'es', 'de', 'fr', 'pt', 'it'] as const
