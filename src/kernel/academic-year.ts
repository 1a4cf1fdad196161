/**
 * The years in which the academic years in a text end, with the text of each: `2025-26` ends in 2026. `2026-07` is a month and
 * `2026-07-01` a day.
 */
export function academicYearsIn(text: string): readonly { readonly text: string; readonly ends: number }[] {
  return [...text.matchAll(/\b(\d{4})[-–/](\d{2})\b(?![-–/]\d)/g)].flatMap(([text, begins, end]) => {
    const ends = Number(begins) + 1
    return ends % 100 === Number(end) ? { text, ends } : []
  })
}
