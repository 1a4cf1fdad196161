export const formTexts = {
  'form.fact': '{label}: {value}',
  'form.required': '* required',
  'form.name': 'Name',
  'form.name.help': 'If you have one name, enter it in either field and leave the other empty.',
  'form.choose': 'Choose...',
  'form.suggestion': 'Did you mean {address}?',
  'form.contact': 'For inquiries, email {email} or call {telephone}.',
  'form.contact.email': 'For inquiries, email {email}.',
  'form.about': 'Ask about {program}',
  'form.problem': 'There is a problem',
  'form.error': 'Error:',
  'form.privacy': 'Privacy notice',
  'form.trap': 'Leave this empty',
  'form.promise':
    '{days, plural, one {We reply within one business day.} other {We reply within # business days.}}',

  'mistake.missing.name': 'Enter your name',
  'mistake.missing.answer': 'Enter an answer to “{field}”',
  'mistake.missing.choice': 'Choose an answer to “{field}”',
  'mistake.missing.email': 'Enter your email address',
  'mistake.missing.programs': 'Choose at least one program',
  'mistake.missing.interest': 'Choose what best describes your work or interests',
  'mistake.missing.captcha': 'Complete the captcha to submit this form',
  'mistake.email': 'Enter an email address in the correct format, like name@example.com',
  'mistake.too-long': '{field} must be {most, number} characters or fewer',

  'not-kept.text':
    'We could not send your request. Everything you typed is still in the form below. Try again in a minute, or email {email}.',
} as const
