import { translationOf } from '../../translation.ts'
import type { workTexts as original } from '../../desk/work.ts'

export const workTexts = translationOf<typeof original>()({
  'failed-work.title': '{count, plural, one {Un traitement a échoué} other {# traitements ont échoué}}',
  'failed-work.text':
    'Prospectus a essayé pendant trois jours, puis a renoncé. Le journal du serveur contient les détails sous le numéro du traitement.',
  'failed-work.job':
    '{queue}, depuis {since} : {attempts, plural, one {un essai} other {# essais}}, dernière erreur {error}, numéro {id}',
  'failed-work.retry': 'Réessayer',
  'failed-work.retry.what': 'Réessayer : {queue}, numéro {id}',
  'failed-work.discard': 'Abandonner',
  'failed-work.discard.what': 'Abandonner {queue}, numéro {id}',
  'ledger.title': 'Le registre de contrôle ne concorde pas',
  'ledger.text':
    '{off, plural, one {Un numéro de référence ne concorde pas} other {# numéros de référence ne concordent pas}}. Contrôle : {at}. La commande « prospectus ledger » indique lesquels, et pourquoi.',
  'ledger.open':
    'Ils restent ici jusqu’à ce qu’ils se révèlent justes, ou qu’une personne de l’administration ou de la direction les close avec un motif : {numbers}.',
  'ledger.not-noted':
    '{count, plural, one {Un numéro de référence a été affiché sans que le disque l’ait noté.} other {# numéros de référence ont été affichés sans que le disque les ait notés.}} Faites de la place sur le disque de JOURNAL_DIR.',
  'ledger.turned-away.title': 'Des personnes n’ont pas pu envoyer leur demande',
  'ledger.turned-away':
    '{people, plural, one {Au cours des sept derniers jours, une personne a appris} other {Au cours des sept derniers jours, # personnes ont appris}} que leur demande n’avait pas pu être conservée, la dernière fois {until}. Ce qu’elles avaient saisi est resté à l’écran.',
  'ledger.silent.title':
    '{count, plural, one {Un serveur est silencieux} other {# serveurs sont silencieux}}',
  'ledger.silent':
    '{count, plural, one {Ce serveur n’a rien contrôlé} other {Ces serveurs n’ont rien contrôlé}} depuis cinq minutes ; il s’y trouve peut-être des demandes que personne n’a vues : {servers}. {count, plural, one {Redémarrez-le ; s’il} other {Redémarrez-les ; si l’un d’eux}} a définitivement disparu, utilisez la commande « prospectus forget-server ».',
})
