/** Pages that a system opens: streams, figures, lists with a field to narrow them. */
export const listsTexts = {
  'live.now': 'Streaming now',
  'live.next': 'Next stream',
  'live.later': 'Later streams',
  'live.past': 'Past streams',
  'live.none': 'No stream is planned at the moment.',
  'figures.csv': 'Download these figures (CSV)',
  'directory.label': 'Find on this page',
  'directory.show': 'Find',
  'directory.found':
    '{count, plural, =0 {Nothing on this page matches “{q}”.} other {# of {of} entries match “{q}”.}}',
  'directory.all': 'Show everything',
  'directory.search': 'Search the whole site',
} as const
