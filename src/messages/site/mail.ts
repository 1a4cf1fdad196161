export const mailTexts = {
  'mail.greeting': 'Dear {name},',
  'mail.greeting.plain': 'Hello,',
  'mail.contact': 'Telephone {telephone}, email {email}',
  'mail.invitation.subject': 'Your invitation to the admissions desk of {school}',
  'mail.invitation.title': 'You are invited to the desk',
  'mail.invitation.text':
    '{name} has invited you to the desk of {school}, where staff read and answer inquiries. Choose your name and a password to begin.',
  'mail.invitation.text.plain':
    'You are invited to the desk of {school}, where staff read and answer inquiries. Choose your name and a password to begin.',
  'mail.invitation.link': 'Accept the invitation',
  'mail.invitation.lifetime': 'The link works once, within seven days.',
  'mail.invitation.why':
    'An administrator of the desk entered your address. If you did not expect this email, you can ignore it.',
  'mail.password-reset.subject': 'Choose a new password for the desk',
  'mail.password-reset.title': 'Choose a new password',
  'mail.password-reset.text': 'A new password was requested for your account at the desk of {school}.',
  'mail.password-reset.link': 'Choose a new password',
  'mail.password-reset.lifetime': 'The link works once, within one hour.',
  'mail.password-reset.why':
    'Your address was entered on the sign-in page of the desk. If this was not you, you can ignore this email. Your password has not changed.',
  'mail.sign-in-link.subject': 'Your link to sign in to the desk',
  'mail.sign-in-link.title': 'Sign in to the desk',
  'mail.sign-in-link.text': 'Someone, we hope you, asked for a link to sign in to the desk of {school}.',
  'mail.sign-in-link.link': 'Sign in',
  'mail.sign-in-link.lifetime': 'The link works once, within 15 minutes.',
  'mail.sign-in-link.why':
    'Your address was entered on the sign-in page of the desk. If this was not you, you can ignore this email. Nobody is signed in until the link is used.',
  'mail.acknowledgement.subject': 'We received your request ({receipt})',
  'mail.acknowledgement.title': 'Thank you. We received your request.',
  'mail.acknowledgement.promise': 'You will hear from us by {instant}.',
  'mail.acknowledgement.late':
    'We are sorry that we are late. Our staff have your request, and we will reply as soon as we can.',
  'mail.acknowledgement.number': 'Your reference number',
  'mail.acknowledgement.programs': '{count, plural, one {Program} other {Programs}} you asked about',
  'mail.acknowledgement.brochure':
    '{count, plural, one {Brochure of this program (PDF)} other {Brochure of these programs (PDF)}}',
  'mail.acknowledgement.quote': 'What you wrote',
  'mail.acknowledgement.page': 'See your request',
  'mail.acknowledgement.page.private': 'The address of that page is private to you; it needs no password.',
  'mail.acknowledgement.add':
    'To add or correct something, reply to this email and keep your reference number in it.',
  'mail.acknowledgement.why':
    'Information was requested with your email address. If this was not you, you can ignore this email.',
  'mail.confirm.subject': 'Confirm your request ({receipt})',
  'mail.confirm.title': 'Is this request yours?',
  'mail.confirm.text':
    'Someone used this email address to ask {school} for information. If that was you, confirm your request, and we will reply.',
  'mail.confirm.link': 'Yes, this is my request',
  'mail.confirm.why':
    'Your address was entered in our form. If this was not you, you can ignore this email. We will not write again.',
  'mail.subscription.subject': '{code} is your confirmation code',
  'mail.subscription.title': 'Confirm your subscription',
  'mail.subscription.text': '{school} was asked to send “{newsletter}” to this address once a week, with:',
  'mail.subscription.code': 'To confirm, enter this code on the page where you subscribed:',
  'mail.subscription.or': 'Or follow this link and press the button there:',
  'mail.subscription.link': 'Confirm your subscription',
  'mail.subscription.lifetime': 'Code and link work for three days.',
  'mail.subscription.why':
    'Your address was entered on our site. If this was not you, you can ignore this email. We will not write again.',
  'mail.digest.subject':
    '{newsletter}: {title}{more, plural, =0 {} one {, and one more} other {, and # more}}',
  'mail.digest.why': 'You get “{newsletter}” once a week because you subscribed to it.',
  'mail.digest.preferences': 'Change what you get',
  'mail.digest.end': 'Unsubscribe',
  'mail.reply.title': 'A reply from {school}',
  'mail.reply.subject': 'Re: {subject}',
  'mail.reply.asked': 'On {instant} you wrote:',
  'mail.reply.why': 'You get this email because you asked us a question. Your reference number is {receipt}.',
} as const
