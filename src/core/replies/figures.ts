type FoundAmount = { readonly text: string; readonly amount: number }

/** Words beside which an amount is one of the program's. */
const costWords =
  /tuition|\bfees?\b|\bcosts?\b|charge|price|total|per (?:year|term|semester|credit)|gebühr|kosten|kostet|betr[aä]gt|preis|matrícula|cuesta|costo|coste|precio|arancel|total|frais|coût|coûte|s['’]élève|prix|学费|费用|总计|每年|每学期/iu
/** Words beside which it is somebody else's. */
const otherWords =
  /scholarship|fellowship|grant|aid|award|loan|stipend|up to|salary|beca|préstamo|bourse|prêt|stipendi|darlehen|奖学金|贷款|补助|hotel|rent|deposit|insurance|alquiler|loyer|miete/iu

/** Dollar amounts in sentences about what a program costs, in cents. */
export function findAmounts(text: string): FoundAmount[] {
  return sentences(text)
    .filter((sentence) => costWords.test(sentence) && !otherWords.test(sentence))
    .flatMap((sentence) =>
      [
        ...sentence.matchAll(
          /(?:US\s?\$|USD\s?|\$)\s?(\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{2}))?(?!\d)|(\d{1,3}(?:[,.' \u00a0\u202f]\d{3})+|\d{3,})(?:[.,](\d{2}))?\s?(?:US-Dollar|USD|US\$|\$|dollars|dólares|Dollar|美元)/giu,
        ),
      ].map(([found, before, centsBefore, after, centsAfter]) => ({
        text: found.trim(),
        amount:
          Number((before ?? after ?? '').replaceAll(/\D/g, '')) * 100 +
          Number(centsBefore ?? centsAfter ?? 0),
      })),
    )
}

/** `36 credits`, `64 Leistungspunkte`. */
export function findCredits(text: string): { text: string; credits: number }[] {
  return sentences(text)
    .filter(
      (sentence) =>
        !/transfer|waive|up to|at least|per (?:term|semester|course)|each|anrechn|convalid|jusqu|hasta|bis zu|转|每门|每学期/iu.test(
          sentence,
        ),
    )
    .flatMap((sentence) =>
      [
        ...sentence.matchAll(
          /(?<![\d.,$-])(\d{1,3})(?:[- ](?:credits?|credit hours|Leistungspunkte|Credits|Kreditpunkte|créditos|crédits)(?![\p{L}])|\s?个?学分)/giu,
        ),
      ].map(([found, credits]) => ({ text: found, credits: Number(credits) })),
    )
}

export const sentences = (text: string): string[] => text.split(/(?<=[.!?])(?=\s)|(?<=[。！？])|\n/u)
