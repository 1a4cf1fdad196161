/** An act without details. */
type On<Type extends string> = { readonly type: Type; readonly id: string }
/** An act whose details hold ids, codes and counts, never names, addresses or texts. */
type OnWith<Type extends string, Details extends object> = On<Type> & { readonly details: Details }

/** Every act that the audit knows, with what it is done to and what is noted of it. */
type AuditVerbs = {
  'absence.added': OnWith<'staff', { absence: string }>
  'absence.removed': OnWith<'staff', { absence: string }>
  'alert.confirmed': On<'alert'>
  'alert.ended': On<'alert'>
  'alert.started': OnWith<'alert', { severity: string; isDrill: boolean }>
  'backup.restored': OnWith<'installation', { held: number }>
  'content.key-changed': On<'document'>
  'content.commented': OnWith<'document', { comment: string }>
  'content.comment-reopened': OnWith<'document', { discussion: string }>
  'content.comment-resolved': OnWith<'document', { discussion: string }>
  'content.created': On<'document'>
  'content.planned': OnWith<'document', { act: 'publish' | 'withdraw'; at: string }>
  'content.plan-canceled': On<'document'>
  'content.plan-failed': OnWith<'document', { act: 'publish' | 'withdraw' }>
  'content.preview-link-created': On<'document'>
  'content.published': OnWith<'document', { revision: string }>
  'content.restored': On<'document'>
  'content.review-asked': OnWith<'document', { revision: string }>
  'content.review-ended': OnWith<'document', { outcome: string }>
  'content.saved': OnWith<'document', { revision: string }>
  'content.trashed': On<'document'>
  'content.withdrawn': On<'document'>
  'discrepancy.closed': OnWith<'receipt', { what: string }>
  'import.canceled': On<'import'>
  'import.done': OnWith<'import', { created: number; matched: number; conflicting: number; refused: number }>
  'import.previewed': On<'import'>
  'import.started': On<'import'>
  'import.uploaded': On<'import'>
  'inquiry.answer-undone': OnWith<'inquiry', { answer: string }>
  'inquiry.answered': OnWith<'inquiry', { answer: string; how: 'mail' | 'elsewhere' }>
  'inquiry.assigned': OnWith<'inquiry', { from: string | null; to: string | null }>
  'inquiry.claimed': OnWith<'inquiry', { from: string | null }>
  'inquiry.closed': On<'inquiry'>
  'inquiry.entered': OnWith<'receipt', { channel: string }>
  'inquiry.file-added': OnWith<'inquiry', { file: string }>
  'inquiry.mail-joined': OnWith<'inquiry', { mail: string; by: 'address' | 'references' | 'staff' }>
  'inquiry.note-edited': OnWith<'inquiry', { note: string }>
  'inquiry.note-removed': OnWith<'inquiry', { note: string }>
  'inquiry.noted': OnWith<'inquiry', { note: string }>
  'inquiry.opened': On<'inquiry'>
  'inquiry.programs-changed': OnWith<'inquiry', { programs: number }>
  'inquiry.reopened': OnWith<'inquiry', { for: 'reopened' | 'undelivered' | 'wrote-again' }>
  'inquiry.question-marked': OnWith<'inquiry', { state: string }>
  'inquiry.routed': OnWith<'inquiry', { rule: string; to: string }>
  /** `act`: the changes that one request made together. */
  'inquiry.tagged': OnWith<'inquiry', { added: number; removed: number; act: string }>
  'inquiry.undelivered': OnWith<'inquiry', { mail: string; answerBy: string }>
  'inquiry.unclaimed': OnWith<'inquiry', { from: string }>
  'inquiries.exported': OnWith<'installation', { selected: number | null; format: 'csv' | 'xlsx' }>
  'media.added': On<'media'>
  'media.described': On<'media'>
  'media.removed': On<'media'>
  'media.focused': On<'media'>
  'media.replaced': On<'media'>
  'mail.canceled': On<'mail'>
  'mail.failed': OnWith<'mail', { template: string; attempts: number }>
  'mail.inquiry-opened': OnWith<'mail', { receipt: string }>
  'mail.held': OnWith<'mail', { template: string; attempts: number }>
  'mail.place-undone': On<'mail'>
  'mail.release-undone': On<'mail'>
  'mail.released': On<'mail'>
  'mail.reported': OnWith<'mail', { action: string; counts: boolean }>
  'mail.set-aside': On<'mail'>
  'mail.sent-again': On<'mail'>
  'mail.sent': OnWith<'mail', { template: string; attempts: number }>
  'people.compared-again': On<'pair'>
  'people.kept-apart': On<'pair'>
  'people.merge-undone': OnWith<'person', { gone: string; merge: string }>
  'people.merged': OnWith<'person', { gone: string; merge: string }>
  'people.split': OnWith<'person', { to: string; inquiries: number }>
  'people.exported': OnWith<'installation', { format: string }>
  'person.address-changed': On<'person'>
  'person.consent-ended': On<'person'>
  'person.erased': OnWith<'erasure', { way: string } & Record<string, number | string>>
  'person.erasure-requested': OnWith<'person', { way: string }>
  'person.exported': On<'person'>
  'person.lifecycle-changed': OnWith<'person', { from: string; to: string }>
  'person.fact-accepted': OnWith<'person', { fact: string; field: string }>
  'person.fact-declined': OnWith<'person', { fact: string; field: string }>
  'person.fact-undone': OnWith<'person', { fact: string; field: string }>
  'retention.rule-removed': On<'retention-rule'>
  'retention.rule-set': OnWith<'retention-rule', { months: number }>
  'samples.added': OnWith<'installation', { samples: number }>
  'samples.removed': OnWith<'installation', { samples: number }>
  'registration.check-in-undone': On<'registration'>
  'registration.checked-in': OnWith<'registration', { guests: number }>
  'registration.canceled': On<'registration'>
  'registration.made': OnWith<'registration', { event: string; state: string }>
  'registration.moved-up': On<'registration'>
  'registration.released': On<'registration'>
  'redirect.added': OnWith<'document', { path: string }>
  'redirect.imported': OnWith<'document', { redirects: number }>
  'redirect.removed': OnWith<'document', { path: string }>
  'routing.ordered': OnWith<'routing-rule', { position: number }>
  'routing.rule-off': On<'routing-rule'>
  'routing.rule-on': On<'routing-rule'>
  'routing.rule-removed': On<'routing-rule'>
  'routing.rule-restored': On<'routing-rule'>
  'routing.rule-saved': On<'routing-rule'>
  'secret.forgotten': On<'installation'>
  'server.forgotten': OnWith<'server', Record<string, number>>
  'setup-link.created': On<'setup-link'>
  'snippet.added': On<'snippet'>
  'snippet.edited': On<'snippet'>
  'snippet.removed': On<'snippet'>
  'staff.disabled': On<'staff'>
  'staff.enabled': On<'staff'>
  'staff.first-administrator-created': On<'staff'>
  'staff.invited': OnWith<'staff', { role: string }>
  'staff.invited-again': On<'staff'>
  'staff.joined': On<'staff'>
  'staff.password-reset': On<'staff'>
  /** `programs`: their keys with a space between; null for all. Earlier versions noted how many. */
  'staff.programs-changed': OnWith<'staff', { programs: string | null }>
  'staff.reset-link-created': On<'staff'>
  'staff.reset-requested': On<'staff'>
  'staff.role-changed': OnWith<'staff', { from: string; to: string }>
  'staff.language-chosen': OnWith<'staff', { language: string }>
  'staff.own-programs-chosen': OnWith<'staff', { programs: number }>
  'staff.session-ended': On<'staff'>
  'staff.authenticator-added': On<'staff'>
  'staff.authenticator-removed': On<'staff'>
  'staff.passkey-added': OnWith<'staff', { passkey: string }>
  'staff.passkey-removed': OnWith<'staff', { passkey: string }>
  'staff.passkey-renamed': OnWith<'staff', { passkey: string }>
  'staff.password-changed': On<'staff'>
  'staff.recovery-code-used': OnWith<'staff', { left: number }>
  'staff.recovery-codes-renewed': On<'staff'>
  'staff.second-factor-refused': OnWith<'staff', { way: string }>
  'staff.second-factor-removed': On<'staff'>
  'staff.second-factor-roles-changed': OnWith<'installation', { roles: string }>
  'staff.sign-in-link-sent': On<'staff'>
  'staff.signed-in': OnWith<'staff', { way: string }>
  'staff.single-sign-on-linked': OnWith<'staff', { way: string }>
  'staff.single-sign-on-joined': OnWith<'staff', { way: string; role: string }>
  'staff.signed-out': On<'staff'>
  'subscription.asked': On<'subscription-request'>
  'subscription.changed': On<'subscription'>
  'subscription.confirmed': OnWith<'subscription', { way: string }>
  /** By the subscriber's own link; whose it was is forgotten. */
  'subscription.erased': On<'subscription'>
  'subscription.ended': OnWith<'subscription', { way: string }>
  'submission.confirmed': On<'submission'>
  'submission.discarded': On<'submission'>
  'submission.erased': On<'submission'>
  'submission.failed': On<'submission'>
  'submission.release-undone': On<'submission'>
  'submission.released': On<'submission'>
  'submission.restored': On<'submission'>
  'submission.retried': On<'submission'>
  'task.added': OnWith<'person', { task: string }>
  'task.done': OnWith<'person', { task: string }>
  'task.reopened': OnWith<'person', { task: string }>
  'task.restored': OnWith<'person', { task: string }>
  'task.removed': OnWith<'person', { task: string }>
  'team.removed': On<'team'>
  'team.saved': OnWith<'team', { members: number }>
  'view.removed': On<'view'>
  'view.saved': On<'view'>
  'work.discarded': OnWith<'job', { queue: string }>
  'work.retried': OnWith<'job', { queue: string }>
}

export type AuditVerb = keyof AuditVerbs
export type AuditSubject<Verb extends AuditVerb> = AuditVerbs[Verb]
