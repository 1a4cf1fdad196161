export const incomingTexts = {
  'presence.looking': '{names} {count, plural, one {is} other {are}} looking at this inquiry.',
  'presence.writing': '{names} {count, plural, one {is} other {are}} writing a reply now.',
  'came-since.title': 'More has arrived since you began to write',
  'came-since.corrected': 'The person has corrected their question. It stands at the top of this page.',
  'came-since.yours': 'Your reply, not sent yet',
  'came-since.elsewhere': 'Answered elsewhere:',
  'came-since.undone': 'Taken back before it left.',
  'came-since.send': 'Send mine as well',
  'came-since.back': 'Change my reply',
  'came-since.discard': 'Discard my reply',
  'came-since.discarded': 'Your reply was discarded.',

  'notice.mailbox.title': 'Incoming mail is not being fetched',
  'notice.mailbox.sign-in':
    'Since {since} the mail server has refused the name or the password of the inquiries mailbox. Nothing is lost: the mail waits there. Whoever runs Prospectus can correct IMAP_URL.',
  'notice.mailbox.unreachable':
    'The mail server of the inquiries mailbox has not been reachable since {since}. Nothing is lost: the mail waits there, and is fetched as soon as the server answers.',
  'notice.mailbox.folder':
    'The folder that IMAP_URL names has been missing from the inquiries mailbox since {since}. Nothing is lost, but no mail is fetched.',
  'notice.mailbox.cut-off':
    'Since {since} the mail server has broken off each time the inquiries mailbox was read. Nothing is lost: the mail waits there, and is fetched again.',
  'notice.mailbox.silent':
    'The inquiries mailbox was last read at {since}. Prospectus reads it every 20 seconds, so something is wrong with the server that does. Nothing is lost: the mail waits there.',
} as const
