export const receiptTexts = {
  'receipt.title': 'Thank you. We received your request.',
  'receipt.title.answered': 'We answered your request',
  'receipt.title.closed': 'Your request is closed',
  'receipt.title.discarded': 'Your request was closed without a reply',
  'receipt.title.erased': 'This request was erased',
  'receipt.number': 'Your reference number',
  'receipt.next': 'What happens next',
  'receipt.happened': 'What happened',
  'receipt.by': 'You will hear from us by {instant}.',
  'receipt.late':
    'We are sorry that we are late: you should have heard from us by {instant}. We will reply as soon as we can. You can also contact us and give your reference number.',
  'receipt.part': 'We answered part of your request. You will hear from us about the rest by {instant}.',
  'receipt.part-late':
    'We answered part of your request. We are sorry that we are late with the rest: you should have heard from us by {instant}. We will reply as soon as we can. You can also contact us and give your reference number.',
  'receipt.answered':
    'We answered on {instant}. If you did not get our reply, contact us and give your reference number.',
  'receipt.closed':
    'Our staff closed this request. If you still need an answer, contact us and give your reference number.',
  'receipt.soon': 'We will reply as soon as we can. Come back to this page to see when.',
  'receipt.mail':
    'We will reply by email. If you do not see our reply by then, contact us and give your reference number.',
  'receipt.mail.to': 'We will reply to {email}.',
  'receipt.mail.sent': 'We sent a confirmation to {email}.',
  'receipt.mail.failed':
    'We could not deliver a confirmation to {email}. Please check the address: our reply will go there too.',
  'receipt.change': 'Not right? Change it',
  'receipt.suggestion': 'Did you mean {address}? If so, change it and send the form again.',
  'receipt.checking':
    'A member of our staff checks your request before it reaches a counselor. We will still reply by the time named here.',
  'receipt.confirm':
    'One more step: we sent an email to {email}. Follow the link in it to confirm that the address is yours. If you do not, our staff will review your request before they reply.',
  'confirm.title': 'Confirm your request',
  'confirm.text': 'Confirm request {number}, and we will reply to it.',
  'confirm.button': 'Yes, this is my request',
  'confirm.not-you': 'If it is not yours, close this page. We will not write to you again.',
  'receipt.discarded':
    'A member of our staff decided that this request needs no reply. If that was a mistake, send it again or contact us. Someone else will look at it.',
  'receipt.failed':
    'Your request is safe, but a fault on our side is holding it up. Our staff have been told. You can also contact us and give your reference number.',
  'receipt.erased': 'We erased what you sent us. We keep nothing that leads to you, and will not reply.',
  'receipt.again': 'Send it again',
  'receipt.keep': 'Bookmark this page to come back to it. You do not need a password.',
  'receipt.copy': 'Copy the number',
  'receipt.copied': 'Copied',
  'receipt.sent': 'What you sent',
  'receipt.programs': 'Programs you asked about',
  'receipt.contact': 'If something is wrong',
  'receipt.contact.text': 'Email or call us and give your reference number.',
  'receipt.contact.email': 'Email us and give your reference number.',
  'receipt.links': 'While you wait',
  'receipt.links.over': 'On this site',
  'receipt.mine': 'Follow your request, or change it',
  'receipt.mine.answered': 'See our reply, or write to us again',
  'receipt.home': 'All programs',
} as const
