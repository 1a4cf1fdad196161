export const failuresTexts = {
  'not-found.title': 'Page not found',
  'not-found.text':
    'If you typed the address, check that it is correct. If you followed a link, the page may have moved.',
  'not-found.ways': 'Try one of these',
  'not-found.home': 'Home page',
  'not-found.ask': 'Request information',

  'failure.failed': 'Something went wrong on our side',
  'failure.busy': 'The site is busy',
  'failure.page': 'This page cannot be shown right now. Please try again in a few minutes.',
  'failure.later':
    'Please try again in a few minutes. If you have a reference number, we have received your request.',
  'failure.too-large': 'The form is too large',
  'failure.too-large.what':
    'What you sent is larger than {kilobytes} KB, so we did not save it. A question may have up to {most, number} characters. Shorten it and send it again.',
  'failure.unreadable': 'We could not read the form',
  'failure.unreadable.what':
    'What your browser sent was damaged, or did not come from this site. We did not save it. Please send it again.',
  'failure.address': 'We could not read this address',
  'failure.address.what':
    'It holds something that no address of this site has. Check it for mistakes, or start from the home page.',
  'failure.back': 'If you were filling in the form, go back in your browser. It keeps what you typed.',
  'failure.request': 'If you contact us about this problem, give this number: {id}',
} as const
