export const workTexts = {
  'failed-work.title': '{count, plural, one {A task failed} other {# tasks failed}}',
  'failed-work.text':
    'Prospectus tried for three days and gave up. The server log has the details under the number of the task.',
  'failed-work.job':
    '{queue}, since {since}: {attempts, plural, one {one attempt} other {# attempts}}, last error {error}, number {id}',
  'failed-work.retry': 'Try again',
  'failed-work.retry.what': 'Try again: {queue}, number {id}',
  'failed-work.discard': 'Discard',
  'failed-work.discard.what': 'Discard {queue}, number {id}',

  'ledger.title': 'The ledger is off',
  'ledger.text':
    '{off, plural, one {One receipt does} other {# receipts do}} not add up. Checked {at}. The command “prospectus ledger” names which, and why.',
  'ledger.open':
    'They stay here until they are found right, or until an administrator or director closes them with a reason: {numbers}.',
  'ledger.not-noted':
    '{count, plural, one {One reference number was} other {# reference numbers were}} shown that the disk did not note. Make room on the disk of JOURNAL_DIR.',
  'ledger.turned-away.title': 'People could not send their inquiry',
  'ledger.turned-away':
    '{people, plural, one {One person was} other {# people were}} told in the last seven days that their inquiry could not be kept, the last one {until}. What they typed stayed on their screen.',
  'ledger.silent.title': '{count, plural, one {A server is silent} other {# servers are silent}}',
  'ledger.silent':
    '{count, plural, one {This server has} other {These servers have}} not checked for five minutes, and may keep inquiries that nobody has seen: {servers}. {count, plural, one {Start it again; if it is} other {Start them again; if one is}} gone for good, use the command “prospectus forget-server”.',
} as const
