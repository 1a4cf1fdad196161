export const staffMailTexts = {
  'mail.staff.mention.subject': '{name} mentioned you in {count, plural, one {a note} other {# notes}}',
  'mail.staff.mention.text':
    '{name} mentioned you in a note about {count, plural, one {this inquiry} other {these inquiries}}:',
  'mail.staff.due-soon.subject':
    '{count, plural, one {An inquiry of yours is due} other {# inquiries of yours are due}} within four hours',
  'mail.staff.due-soon.text':
    'We promised an answer to {count, plural, one {this inquiry} other {these # inquiries}} within the next four hours:',
  'mail.staff.overdue.subject':
    '{count, plural, one {An inquiry of yours is overdue} other {# inquiries of yours are overdue}}',
  'mail.staff.overdue.text':
    '{count, plural, one {This inquiry has} other {These # inquiries have}} no answer, and the time we promised has passed:',
  'mail.staff.escalated.subject':
    '{count, plural, one {An inquiry is overdue} other {# inquiries are overdue}}',
  'mail.staff.escalated.text':
    '{count, plural, one {This inquiry has} other {These # inquiries have}} no answer, and the time the school promised has passed:',
  'mail.staff.undelivered.subject':
    '{count, plural, one {A reply of yours} other {# replies of yours}} did not arrive',
  'mail.staff.undelivered.text':
    'Your reply to {count, plural, one {this inquiry} other {these # inquiries}} could not be delivered, so {count, plural, one {the person is} other {they are}} still waiting. {refused, select, text {The mail server refused its text or its files, not the address: change them and send it again, or call:} other {Check the address, or call:}}',
  'mail.staff.due': 'Answer by {instant}',
  'mail.staff.was-due': 'Was due {instant}',
  'mail.staff.more': '{count, plural, one {And one more.} other {And # more.}}',
  'mail.staff.open': 'Open my work',
  'mail.staff.why': 'You get this email because you answer inquiries at the desk.',
  'mail.staff.digest.subject': 'Your inquiries today: {mine} open, {unassigned} unassigned',
  'mail.staff.digest.subject.mine': 'Your inquiries today: {mine} open',
  'mail.staff.digest.subject.unassigned':
    '{unassigned, plural, one {One inquiry waits} other {# inquiries wait}} for a colleague',
  'mail.staff.digest.subject.no-inquiry': 'For you at the desk today',
  'mail.staff.digest.mine':
    '{count, plural, one {One open inquiry is yours.} other {# open inquiries are yours.}} Those due first:',
  'mail.staff.digest.unassigned':
    '{count, plural, one {One inquiry waits for a colleague to take it.} other {# inquiries wait for a colleague to take them.}}',
  'mail.staff.digest.tasks':
    '{count, plural, one {One task of yours is due today or earlier.} other {# tasks of yours are due today or earlier.}}',
  'mail.staff.digest.unread': '{count, plural, one {One notice is unread.} other {# notices are unread.}}',
  'mail.staff.digest.why':
    'You get this email on the mornings of business days. You can switch it off at the desk, under My work.',
  'mail.weekly.subject': '{inquiries, plural, one {# inquiry} other {# inquiries}}, {days}',
  'mail.weekly.inquiries': 'Inquiries',
  'mail.weekly.answered': 'Answered so far',
  'mail.weekly.kept': 'Promises kept',
  'mail.weekly.kept.of': '{kept} of {all}',
  'mail.weekly.median': 'First reply, median',
  'mail.weekly.slowest': 'First reply, slowest tenth after',
  'mail.weekly.minutes': '{value, number} min',
  'mail.weekly.hours': '{value, number} h',
  'mail.weekly.none.answered': 'none was answered',
  'mail.weekly.none.replied': 'no reply yet',
  'mail.weekly.week': 'Last week',
  'mail.weekly.before': 'Week before',
  'mail.weekly.line': '{label}: {value} (week before: {before})',
  'mail.weekly.open':
    '{count, plural, =0 {No inquiry is open now.} one {One inquiry is open now.} other {# inquiries are open now.}}',
  'mail.weekly.overdue': '{count, plural, one {One of them is overdue.} other {# of them are overdue.}}',
  'mail.weekly.overdue.it': 'It is overdue.',
  'mail.weekly.programs': 'Most asked about',
  'mail.weekly.program': '{name}: {count}',
  'mail.weekly.link': 'Open all figures',
  'mail.weekly.why':
    'You get this email on Mondays because you see figures at the desk. You can switch it off there, under My work.',
} as const
