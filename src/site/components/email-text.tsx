/** A mailbox, which a narrow line breaks before its sign and nowhere else. */
export function EmailText({ email }: { email: string }) {
  const sign = email.lastIndexOf('@')
  if (sign < 0) return email
  return (
    <>
      {email.slice(0, sign)}
      <wbr />
      {email.slice(sign)}
    </>
  )
}
