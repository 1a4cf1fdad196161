export const quarantineTexts = {
  'quarantine.title': 'Quarantine',
  'quarantine.lead':
    'Possible spam. Release sends the confirmation; Discard does not. The reply deadline keeps running.',
  'quarantine.list': 'Submissions in quarantine, oldest first',
  'quarantine.why': 'Why it waits',
  'quarantine.release': 'Release',
  'quarantine.release.what': 'Release the submission of {name}',
  'quarantine.discard': 'Discard',
  'quarantine.discard.what': 'Discard the submission of {name}',
  'quarantine.restore': 'Restore',
  'quarantine.restore.what': 'Restore the submission of {name}',
  'quarantine.select': 'Select {name}',
  'quarantine.select.all': 'Select all shown',
  'quarantine.selected': '{count} selected',
  'quarantine.release.selected': 'Release selected',
  'quarantine.discard.selected': 'Discard selected',
  'quarantine.restore.selected': 'Restore selected',
  'quarantine.show': 'Show',
  'quarantine.show.waiting': 'Waiting',
  'quarantine.show.discarded': 'Discarded',
  'quarantine.discarded.by': 'Discarded by {name},',
  'quarantine.did.release':
    '{count, plural, =1 {Released: {name}.} other {# submissions released.}} The confirmation leaves in 10 seconds.',
  'quarantine.did.discard': '{count, plural, =1 {Discarded: {name}.} other {# submissions discarded.}}',
  'quarantine.did.restore': '{count, plural, =1 {Restored: {name}.} other {# submissions restored.}}',
  'quarantine.did.undo-release':
    '{count, plural, =1 {Back in quarantine: {name}.} other {# back in quarantine.}}',
  'quarantine.news': '{count, plural, one {# more submission} other {# more submissions}}',
  'quarantine.news.many': 'more than {count} more submissions',
  'quarantine.empty.title': 'Nothing is in doubt',
  'quarantine.empty.text': 'Submissions that look like spam wait here for a person to decide.',
  'quarantine.count':
    '{count, plural, =0 {No submissions} one {# submission waits} other {# submissions wait}}',
  'quarantine.count.part':
    '{count, plural, one {# submission waits} other {# submissions wait}}; the first {shown} are shown',
  'quarantine.waiting': 'waiting',
  'quarantine.discarded.count':
    '{count, plural, =0 {Nothing is discarded} one {# submission is discarded} other {# submissions are discarded}}',
  'quarantine.discarded.list': 'Discarded submissions, latest decision first',
  'quarantine.discarded.empty.title': 'Nothing is discarded',
  'quarantine.discarded.empty.text': 'What you or your colleagues discard is kept here and can be restored.',

  'reason.honeypot': 'A field that people do not see was filled in',
  'reason.links': 'The message has two links or more',
  'reason.link-in-name': 'There is a link in the name or employer',
  'reason.many-from-one-place':
    'More than 20 submissions came to one server from one network within ten minutes',
  'reason.hundred-from-one-place':
    'More than 100 submissions came to one server from one network within ten minutes',
  'reason.hundreds-from-one-place':
    'More than 500 submissions came to one server from one network within ten minutes',
  'reason.no-proof': 'The form’s proof of work was missing or wrong, as without JavaScript',
  'reason.unconfirmed': 'It came without the captcha, and its sender has not confirmed it by email yet',
  'reason.unknown-program': 'It names a program that the school does not offer',
  'reason.unknown-interest': 'It names an interest that the form did not offer',
} as const
