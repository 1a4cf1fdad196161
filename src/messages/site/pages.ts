export const pagesTexts = {
  'page.as-of': 'As of {day}.',
  'page.past': 'This page is kept as a record of what applied on {day}. It may not apply today.',
  'page.important': 'Important:',
  'page.sample': 'Sample: written to show how this page works.',
  'page.index': 'On this page',
  'page.official': 'Official page',

  'posts.none': 'Nothing has been published here yet.',
  'posts.form.news': 'Find news',
  'posts.form.message': 'Find a message',
  'posts.form.paper': 'Find a paper',
  'posts.form.multimedia': 'Find a recording',
  'posts.form.publication': 'Find a publication',
  'posts.submit': 'Show results',
  'posts.scope.form': 'Type',
  'posts.scope.topic': 'Topic',
  'posts.scope.department': 'Department',
  'posts.scope.year': 'Year',
  'posts.found.news': '{count, plural, =0 {No story matches all of this} other {# of {of} stories}}',
  'posts.found.message': '{count, plural, =0 {No message matches all of this} other {# of {of} messages}}',
  'posts.found.paper': '{count, plural, =0 {No paper matches all of this} other {# of {of} papers}}',
  'posts.found.multimedia':
    '{count, plural, =0 {No recording matches all of this} other {# of {of} recordings}}',
  'posts.found.publication':
    '{count, plural, =0 {No publication matches all of this} other {# of {of} publications}}',
  'posts.brings': '{count, plural, one {gives # result} other {gives # results}}',
  'posts.all': 'Show everything',

  'posts.feeds': 'Follow in a feed reader:',
  'posts.feed.atom': 'Atom',
  'posts.feed.json': 'JSON',
} as const
