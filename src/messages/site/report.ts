export const reportTexts = {
  'report.link': 'Report a barrier or a mistake',
  'report.message': 'What went wrong?',
  'report.message.help':
    'What did you want to do, and what happened instead? If you use assistive technology, tell us which.',
  'report.page': 'Which page?',
  'report.first_name': 'Your name',
  'report.email': 'Your email address',
  'report.email.help': 'We reply to this address.',
  'report.send': 'Send report',
  'report.missing': 'Tell us what went wrong',
  'report.not-kept':
    'We cannot take your report right now. What you typed is still in the form below. Try again in a few minutes, or email {email}.',
} as const
