/** How fast the school answers, in public. */
export const serviceTexts = {
  'service.all': 'The last twelve months',
  'service.programs': 'By program',
  'service.program': 'Program',
  'service.kept': 'Answered by the time we promised',
  'service.median': 'Half of all first answers came within',
  'service.inquiries': 'Questions',
  'service.share': '{percent}%',
  'service.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'service.hours': '{hours, plural, one {# hour} other {# hours}}',
  'service.days': '{days, plural, one {# day} other {# days}}',
  'service.none': 'No answer yet',
  'service.too-few': 'There were fewer than ten questions, too few for a meaningful figure.',
  'service.how':
    'Counted daily from our inquiry records: every question that has been answered or whose promised time has passed, nights and weekends included. An answer counts once it was delivered, and a promise is kept only if everything that was asked was answered in time. Where fewer than ten people asked, we show no figure.',
} as const
