export const failuresTexts = {
  'not-found.title': 'There is no page here',
  'not-found.text': 'The address may be mistyped, or the page has moved. These pages are here for certain:',
  'not-found.home': 'Home page',
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
} as const
