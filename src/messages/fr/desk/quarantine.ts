import { translationOf } from '../../translation.ts'
import type { quarantineTexts as original } from '../../desk/quarantine.ts'

export const quarantineTexts = translationOf<typeof original>()({
  'quarantine.title': 'Quarantaine',
  'quarantine.lead':
    'Peut-être indésirable. « Libérer » envoie la confirmation ; « Écarter » ne l’envoie pas. Le délai de réponse continue de courir.',
  'quarantine.list': 'Envois en quarantaine, le plus ancien d’abord',
  'quarantine.why': 'Pourquoi il attend',
  'quarantine.release': 'Libérer',
  'quarantine.release.what': 'Libérer l’envoi de {name}',
  'quarantine.discard': 'Écarter',
  'quarantine.discard.what': 'Écarter l’envoi de {name}',
  'quarantine.restore': 'Rétablir',
  'quarantine.restore.what': 'Rétablir l’envoi de {name}',
  'quarantine.select': 'Sélectionner {name}',
  'quarantine.select.all': 'Sélectionner tout ce qui est affiché',
  'quarantine.selected': 'Sélection : {count}',
  'quarantine.release.selected': 'Libérer la sélection',
  'quarantine.discard.selected': 'Écarter la sélection',
  'quarantine.restore.selected': 'Rétablir la sélection',
  'quarantine.show': 'Afficher',
  'quarantine.show.waiting': 'En attente',
  'quarantine.show.discarded': 'Écartés',
  'quarantine.discarded.by': 'Écarté par {name},',
  'quarantine.did.release':
    '{count, plural, =1 {Libéré : {name}.} one {# envoi libéré.} other {# envois libérés.}} La confirmation part dans 10 secondes.',
  'quarantine.did.discard':
    '{count, plural, =1 {Écarté : {name}.} one {# envoi écarté.} other {# envois écartés.}}',
  'quarantine.did.restore':
    '{count, plural, =1 {Rétabli : {name}.} one {# envoi rétabli.} other {# envois rétablis.}}',
  'quarantine.did.undo-release':
    '{count, plural, =1 {De nouveau en quarantaine : {name}.} one {# de nouveau en quarantaine.} other {# de nouveau en quarantaine.}}',
  'quarantine.news': '{count, plural, one {# envoi de plus} other {# envois de plus}}',
  'quarantine.news.many': 'plus de {count} envois supplémentaires',
  'quarantine.empty.title': 'Rien n’est douteux',
  'quarantine.empty.text': 'Les envois qui semblent indésirables attendent ici qu’une personne décide.',
  'quarantine.count': '{count, plural, =0 {Aucun envoi} one {# envoi attend} other {# envois attendent}}',
  'quarantine.count.part':
    '{count, plural, one {# envoi attend} other {# envois attendent}} ; les {shown} premiers sont affichés',
  'quarantine.waiting': 'en attente',
  'quarantine.discarded.count':
    '{count, plural, =0 {Rien n’est écarté} one {# envoi écarté} other {# envois écartés}}',
  'quarantine.discarded.list': 'Envois écartés, la dernière décision d’abord',
  'quarantine.discarded.empty.title': 'Rien n’est écarté',
  'quarantine.discarded.empty.text':
    'Ce que vous ou vos collègues écartez est conservé ici et peut être rétabli.',
  'reason.honeypot': 'Un champ que les personnes ne voient pas a été rempli',
  'reason.links': 'Le message contient au moins deux liens',
  'reason.link-in-name': 'Il y a un lien dans le nom ou l’employeur',
  'reason.many-from-one-place': 'Un serveur a reçu plus de 20 envois d’un même réseau en dix minutes',
  'reason.hundred-from-one-place': 'Un serveur a reçu plus de 100 envois d’un même réseau en dix minutes',
  'reason.hundreds-from-one-place': 'Un serveur a reçu plus de 500 envois d’un même réseau en dix minutes',
  'reason.no-proof': 'La preuve de travail du formulaire manquait ou était fausse, comme sans JavaScript',
  'reason.unconfirmed':
    'Il est arrivé sans le captcha et son expéditeur ne l’a pas encore confirmé par e-mail',
  'reason.unknown-program': 'Il indique un programme que l’établissement ne propose pas',
  'reason.unknown-interest': 'Il indique un intérêt que le formulaire ne proposait pas',
})
