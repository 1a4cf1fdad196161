export const captchaTexts = {
  'captcha.label': 'Spam protection',
  'captcha.idle': 'Starts automatically when you fill in the form',
  'captcha.checking': 'Checking …',
  'captcha.waiting': 'Complete the check below',
  'captcha.verified': 'Verified: you can send the form',
  'captcha.failed': 'The check did not work. You can send the form all the same.',
  'captcha.failed.required': 'The check did not work. Reload the page, or email {email}.',
  'captcha.no-script':
    'This form needs JavaScript to tell people from robots. You can email {email} instead.',
} as const
