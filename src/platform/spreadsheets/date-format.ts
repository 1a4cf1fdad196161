/** Formats that every spreadsheet knows by number (ECMA-376, 18.8.30), also those of East Asia. */
const isBuiltIn = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether a number in this format is shown as a date or a time. @param code of a format of the workbook's own */
export const isDateFormat = (id: number, code = ''): boolean =>
  isBuiltIn(id) || (code !== '' && /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
