import { translationOf } from '../../translation.ts'
import type { staffMailTexts as original } from '../../site/staff-mail.ts'

export const staffMailTexts = translationOf<typeof original>()({
  'mail.staff.mention.subject':
    '{name} vous a mentionné dans {count, plural, one {une note} other {# notes}}',
  'mail.staff.mention.text':
    '{name} vous a mentionné dans une note sur {count, plural, one {cette demande} other {ces demandes}} :',
  'mail.staff.due-soon.subject':
    '{count, plural, one {Une de vos demandes arrive à échéance} other {# de vos demandes arrivent à échéance}} dans les quatre heures',
  'mail.staff.due-soon.text':
    'Nous avons promis une réponse à {count, plural, one {cette demande} other {ces # demandes}} dans les quatre prochaines heures :',
  'mail.staff.overdue.subject':
    '{count, plural, one {Une de vos demandes est en retard} other {# de vos demandes sont en retard}}',
  'mail.staff.overdue.text':
    '{count, plural, one {Cette demande n’a} other {Ces # demandes n’ont}} pas de réponse, et le délai promis est dépassé :',
  'mail.staff.escalated.subject':
    '{count, plural, one {Une demande est en retard} other {# demandes sont en retard}}',
  'mail.staff.escalated.text':
    '{count, plural, one {Cette demande n’a} other {Ces # demandes n’ont}} pas de réponse, et le délai promis par l’établissement est dépassé :',
  'mail.staff.undelivered.subject':
    '{count, plural, one {Une de vos réponses n’est pas arrivée} other {# de vos réponses ne sont pas arrivées}}',
  'mail.staff.undelivered.text':
    'Votre réponse à {count, plural, one {cette demande} other {ces # demandes}} n’a pas pu être remise : {count, plural, one {la personne attend} other {les personnes attendent}} toujours. {refused, select, text {Le serveur de messagerie a refusé le texte ou les fichiers, et non l’adresse : modifiez-les et renvoyez la réponse, ou téléphonez :} other {Vérifiez l’adresse, ou téléphonez :}}',
  'mail.staff.due': 'Répondre au plus tard le {instant}',
  'mail.staff.was-due': 'Échéance dépassée : {instant}',
  'mail.staff.more': '{count, plural, one {Et une autre.} other {Et # autres.}}',
  'mail.staff.open': 'Ouvrir mon travail',
  'mail.staff.why': 'Vous recevez ce message parce que vous répondez aux demandes au bureau.',
  'mail.staff.digest.subject':
    'Vos demandes du jour : {mine, plural, one {# ouverte} other {# ouvertes}}, {unassigned, plural, one {# non attribuée} other {# non attribuées}}',
  'mail.staff.digest.subject.mine':
    'Vos demandes du jour : {mine, plural, one {# ouverte} other {# ouvertes}}',
  'mail.staff.digest.subject.unassigned':
    '{unassigned, plural, one {Une demande attend} other {# demandes attendent}} qu’un collègue s’en charge',
  'mail.staff.digest.subject.no-inquiry': 'Pour vous au bureau aujourd’hui',
  'mail.staff.digest.mine':
    '{count, plural, one {Une demande ouverte est à vous.} other {# demandes ouvertes sont à vous.}} Les plus urgentes d’abord :',
  'mail.staff.digest.unassigned':
    '{count, plural, one {Une demande attend qu’un collègue la prenne.} other {# demandes attendent qu’un collègue les prenne.}}',
  'mail.staff.digest.tasks':
    '{count, plural, one {Une de vos tâches est à faire aujourd’hui ou plus tôt.} other {# de vos tâches sont à faire aujourd’hui ou plus tôt.}}',
  'mail.staff.digest.unread':
    '{count, plural, one {Une notification n’est pas lue.} other {# notifications ne sont pas lues.}}',
  'mail.staff.digest.why':
    'Vous recevez ce message le matin des jours ouvrés. Vous pouvez le désactiver au bureau, sous Mon travail.',
  'mail.weekly.subject': '{inquiries, plural, one {# demande} other {# demandes}}, {days}',
  'mail.weekly.inquiries': 'Demandes',
  'mail.weekly.answered': 'Avec réponse complète à ce jour',
  'mail.weekly.kept': 'Promesses tenues',
  'mail.weekly.kept.of': '{kept} sur {all}',
  'mail.weekly.median': 'Première réponse, médiane',
  'mail.weekly.slowest': 'Première réponse, 10 % les plus lentes après plus de',
  'mail.weekly.minutes': '{value, number} min',
  'mail.weekly.hours': '{value, number} h',
  'mail.weekly.none.answered': 'aucune réponse complète',
  'mail.weekly.none.replied': 'pas encore de réponse',
  'mail.weekly.week': 'Semaine dernière',
  'mail.weekly.before': 'Semaine précédente',
  'mail.weekly.line': '{label} : {value} (semaine précédente : {before})',
  'mail.weekly.open':
    '{count, plural, =0 {Aucune demande n’est ouverte.} one {Une demande est ouverte.} other {# demandes sont ouvertes.}}',
  'mail.weekly.overdue':
    '{count, plural, one {L’une d’elles est en retard.} other {# d’entre elles sont en retard.}}',
  'mail.weekly.overdue.it': 'Elle est en retard.',
  'mail.weekly.programs': 'Programmes les plus demandés',
  'mail.weekly.program': '{name} : {count}',
  'mail.weekly.link': 'Ouvrir tous les chiffres',
  'mail.weekly.why':
    'Vous recevez ce message le lundi parce que vous voyez les chiffres au bureau. Vous pouvez y désactiver ce message, sous Mon travail.',
})
