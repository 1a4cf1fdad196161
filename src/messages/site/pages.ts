export const pagesTexts = {
  'page.as-of': 'As of {day}.',
  'page.past': 'This page is kept as a record of what held on {day}. It may not hold today.',
  'page.sample': 'Sample: written to show how this page works.',
  'page.index': 'On this page',
  'page.official': 'Official page',

  'posts.none': 'Nothing has been published here yet.',

  'posts.feeds': 'Follow in a feed reader:',
  'posts.feed.atom': 'Atom',
  'posts.feed.json': 'JSON',
} as const
