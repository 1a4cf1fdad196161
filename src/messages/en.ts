/** Every interface text, by place. What a school writes itself (labels of the form, menus, pages) is content, not here. */
export const en = {
  skip: 'Skip to main content',
  'title.error': 'Error: {title}',
  'title.of': '{title} – {school}',

  'alert.updated': 'Updated {day}',
  'alert.dismiss': 'Close',
  'alert.dismiss.what': 'Close: {title}',

  'menu.open': 'Menu',
  'menu.close': 'Close',
  'menu.section': 'In this section',
  'menu.in': 'Menu: {menu}',
  breadcrumb: 'Breadcrumb',

  'hero.ask': 'Request information',
  'hero.find': 'Find your program',

  'degrees.title': 'Credit by credit',
  'degrees.name': '{name} ({abbreviation})',
  'degrees.sum': '{total} credits: {coursework} of coursework, {required} for the {work}.',

  'programs.title': 'Find your program',
  'programs.lead':
    'What it costs, when to apply, how it is taught, what comes after, and who helps to pay: each is one step from a program’s name.',
  'programs.marks': '“Sample” marks a figure or a date that the school has yet to confirm.',
  'programs.of': '{count, plural, one {# program} other {# programs}}, {credits} credits each',

  'fact.cost': 'Cost',
  'fact.deadlines': 'Deadlines',
  'fact.formats': 'Formats',
  'fact.outcomes': 'Outcomes',
  'fact.aid': 'Aid',
  'fact.outcomes.short': 'What graduates do next',
  'fact.aid.short': 'Grants, loans, what changed',
  'fact.cost.of': '{amount} {what}',
  'fact.cost.none': 'Not published',
  'fact.deadlines.none': 'Dates to be announced',
  'fact.deadlines.due': '{what} by {day}',
  'fact.deadlines.opens': '{what} {day}',
  'fact.deadlines.last': 'To be announced; the last was {day}',

  'pace.full-time': 'Full-time',
  'pace.part-time': 'Part-time',
  'place.on-campus': 'On campus',
  'place.virtual': 'Virtual',
  'place.live-virtual': 'Live virtual',
  'place.residential-with-field-research': 'In residence, with field research',

  'brochure.title': 'All programs in one brochure',

  'program.glance': 'At a glance',
  'program.degree': 'Degree',
  'program.degree.of': '{degree}: {nature}',
  'program.credits': 'Credits',
  'program.audience': 'For whom',
  'program.department': 'Department',
  'program.about': 'About the program',
  'program.next': 'Next deadline',
  'program.opens': 'Before that',
  'program.ask': 'Ask about this program',
  'program.ask.lead': 'Tell us what you want to know; a person answers.',
  'program.official': 'The program’s own page',
  'program.cost.title': 'What it costs',
  'program.cost.what': 'What it pays for',
  'program.cost.amount': 'Amount',
  'program.cost.covers': 'What it covers',
  'program.deadlines.title': 'Deadlines',
  'program.deadlines.what': 'What happens',
  'program.deadlines.who': 'For whom',
  'program.deadlines.date': 'Date',
  'program.deadlines.coming': 'Coming dates',
  'program.deadlines.past': 'Past dates, for orientation',
  'program.deadlines.none': 'The next dates are not announced yet. Ask us about them.',
  'program.terms': 'Academic calendar',
  'program.terms.term': 'Term',
  'program.terms.begins': 'Begins',
  'program.formats.title': 'Formats',
  'program.formats.pace': 'Pace',
  'program.formats.place': 'Place',
  'program.formats.length': 'Length',
  'program.outcomes.title': 'What graduates do next',
  'program.aid.title': 'Financial aid',
  'program.requirements.title': 'What you need to apply',

  source: 'Source: {name}; as of {asOf}.',
  'source.sample': 'Sample, to be confirmed by the school.',
  'source.mark': '(sample)',

  'form.optional': '(optional)',
  'form.problem': 'There is a problem',
  'form.error': 'Error:',
  'form.privacy': 'Privacy notice',
  'form.trap': 'Leave this empty',
  'form.promise':
    '{days, plural, one {A person answers within one business day.} other {A person answers within # business days.}}',

  'mistake.missing.name': 'Enter your name',
  'mistake.missing.email': 'Enter your email address',
  'mistake.missing.programs': 'Choose at least one program',
  'mistake.missing.interest': 'Choose what best describes your work or interests',
  'mistake.email': 'Enter an email address in the correct format, like name@example.com',
  'mistake.too-long': '{field} must be {most, number} characters or fewer',

  'not-kept.text':
    'Nothing was sent. Everything you typed is still in the form below: please press the button again in a minute, or write to {email}.',

  'receipt.title': 'Thank you. Your request is safe with us.',
  'receipt.number': 'Your reference number',
  'receipt.next': 'What happens next',
  'receipt.by': 'A person answers by {instant}.',
  'receipt.soon':
    'A person answers as soon as the office can. Come back to this page: it will tell you by when.',
  'receipt.mail':
    'The answer goes to the email address you gave. If you miss it, look among unwanted mail, or write to us with your number.',
  'receipt.checking':
    'Before it reaches a counselor, a person takes a short look at your request. The time named here holds all the same.',
  'receipt.keep': 'Keep this page: bookmark it. It stays at this address, and needs no password.',
  'receipt.contact': 'If something is wrong',
  'receipt.contact.text': 'Write or call, and name your reference number.',
  'receipt.links': 'While you wait',
  'receipt.home': 'All programs',

  'not-found.title': 'There is no page here',
  'not-found.text': 'The address may be mistyped, or the page has moved. These pages are here for certain:',
  'not-found.home': 'Master’s degree programs',
  'not-found.ask': 'Request information',

  'failure.failed': 'Something went wrong on our side',
  'failure.busy': 'We cannot answer just now',
  'failure.later':
    'Please try again in a few minutes. Whatever you have a reference number for is safe with us.',
  'failure.too-large': 'That was too much for one form',
  'failure.too-large.what':
    'What you sent is larger than {kilobytes} KB, and nothing of it was kept. A question may have up to {most, number} characters: shorten it, and send it again.',
  'failure.unreadable': 'We could not read what arrived',
  'failure.unreadable.what':
    'What your browser sent is not a form as this site sends it, or was damaged on the way. Nothing of it was kept: please send it again.',
  'failure.back':
    'If you were filling in the form, go back to it in your browser, which keeps what you typed.',
  'failure.request': 'If you write to us about it, please give this number: {id}',

  'footer.storage':
    'This site sets no cookies for visitors. If you dismiss an alert, your browser remembers it in local storage.',

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
    'You get this because an administrator of the desk entered your address. If you did not expect it, ignore it: nothing happens.',
  'mail.password-reset.subject': 'Choose a new password for the desk',
  'mail.password-reset.title': 'Choose a new password',
  'mail.password-reset.text': 'Someone, we hope you, asked for a new password for the desk of {school}.',
  'mail.password-reset.link': 'Choose a new password',
  'mail.password-reset.lifetime': 'The link works once, within one hour.',
  'mail.password-reset.why':
    'You get this because your address was entered on the sign-in page of the desk. If it was not you, ignore it: your password stays as it is.',
  'mail.acknowledgement.subject': 'We have your request ({receipt})',
  'mail.acknowledgement.title': 'Thank you. Your request is with us.',
  'mail.acknowledgement.promise': 'A person answers by {instant}.',
  'mail.acknowledgement.late':
    'We are late, and we are sorry. Your request is with our staff, and we will reply as soon as we can.',
  'mail.acknowledgement.number': 'Your reference number',
  'mail.acknowledgement.programs': '{count, plural, one {Program} other {Programs}} you asked about',
  'mail.acknowledgement.quote': 'What you wrote',
  'mail.acknowledgement.page': 'See your request',
  'mail.acknowledgement.page.private': 'The address of that page is private to you; it needs no password.',
  'mail.acknowledgement.add':
    'To add or correct something, reply to this email and keep your reference number in it.',
  'mail.acknowledgement.why':
    'You receive this one email because information was requested with your address. If that was not you, there is nothing to do.',
  'mail.reply.title': 'An answer from {school}',
  'mail.reply.subject': 'Re: {subject}',
  'mail.reply.asked': 'On {instant} you wrote:',
  'mail.reply.why': 'You get this email because you asked us a question. Your reference number is {receipt}.',
} as const
