type Told = { email: string; origin: string; reportPath: string | undefined; language: string; now: Date }

/** Where to report a weakness (RFC 9116). It says until when it holds: the first day of the month, eleven months from now. */
export function securityTxt({ email, origin, reportPath, language, now }: Told): string {
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 11, 1))
  return [
    `Contact: mailto:${encodeURI(email)}`,
    ...(reportPath ? [`Contact: ${origin}${reportPath}`] : []),
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${language.split('-')[0]}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
}
