/** What stands below a reply: nothing where its text has the signature already, whatever follows it there, as where a snippet brought it. */
export function signatureBelow(text: string, signature: string): string {
  const [within, sought] = [text, signature.trim()].map(
    (each) =>
      `\n${each
        .split(/\r?\n/)
        .map((line) => line.trimEnd())
        .join('\n')}\n`,
  )
  return within?.includes(sought ?? '') ? '' : signature
}
