import { translationOf } from '../../translation.ts'
import type { incomingTexts as original } from '../../desk/incoming.ts'

export const incomingTexts = translationOf<typeof original>()({
  'presence.inquiry.looking': '{names} {count, plural, one {regarde} other {regardent}} cette demande.',
  'presence.inquiry.writing':
    '{names} {count, plural, one {rédige} other {rédigent}} une réponse en ce moment.',
  'came-since.title': 'Il y a du nouveau depuis que vous avez commencé à écrire',
  'came-since.corrected': 'La personne a corrigé sa question. Elle figure en haut de cette page.',
  'came-since.yours': 'Votre réponse, pas encore envoyée',
  'came-since.elsewhere': 'Réponse donnée autrement :',
  'came-since.undone': 'Reprise avant son départ.',
  'came-since.send': 'Envoyer aussi la mienne',
  'came-since.back': 'Modifier ma réponse',
  'came-since.discard': 'Abandonner ma réponse',
  'came-since.discarded': 'Votre réponse a été abandonnée.',
  'notice.mailbox.title': 'Les e-mails entrants ne sont pas relevés',
  'notice.mailbox.sign-in':
    'Depuis {since}, le serveur de messagerie refuse le nom ou le mot de passe de la boîte des demandes. Rien n’est perdu : les e-mails y attendent. La personne qui exploite Prospectus peut corriger IMAP_URL.',
  'notice.mailbox.unreachable':
    'Le serveur de messagerie de la boîte des demandes est injoignable depuis {since}. Rien n’est perdu : les e-mails y attendent et seront relevés dès que le serveur répondra.',
  'notice.mailbox.folder':
    'Le dossier qu’indique IMAP_URL manque dans la boîte des demandes depuis {since}. Rien n’est perdu, mais aucun e-mail n’est relevé.',
  'notice.mailbox.cut-off':
    'Depuis {since}, le serveur de messagerie interrompt chaque lecture de la boîte des demandes. Rien n’est perdu : les e-mails y attendent et seront relevés de nouveau.',
  'notice.mailbox.silent':
    'La boîte des demandes a été lue pour la dernière fois : {since}. Prospectus la lit toutes les 20 secondes ; le serveur qui s’en charge a donc un problème. Rien n’est perdu : les e-mails y attendent.',
  'notice.stray.title': 'E-mails à classer',
  'notice.stray':
    '{count, plural, one {Un e-mail est arrivé que Prospectus n’a pas pu classer. Il attend} other {# e-mails sont arrivés que Prospectus n’a pas pu classer. Ils attendent}} que quelqu’un décide.',
  'notice.stray.read': '{count, plural, one {Le regarder} other {Les regarder}}',
  'incoming.title': 'E-mails à classer',
  'incoming.lead':
    'Les e-mails parvenus à l’établissement qui n’appartiennent à aucune demande. Rien de ce qui arrive n’est jeté : décidez ici de leur sort.',
  'incoming.show': 'Afficher les e-mails qui',
  'incoming.show.waiting': 'Vous attendent',
  'incoming.show.placed': 'Ont été classés',
  'incoming.show.machines': 'Viennent de machines',
  'incoming.none.waiting': 'Aucun e-mail n’est à classer',
  'incoming.none.placed': 'Personne n’a classé d’e-mail',
  'incoming.none.machines': 'Aucun e-mail automatique n’est conservé ici',
  'incoming.none.text':
    'Un e-mail d’une personne devient une demande, et les réponses rejoignent leur conversation. Ce qui ne convient à aucun des deux apparaît ici.',
  'incoming.nobody': 'Aucun expéditeur',
  'incoming.no-subject': 'Aucun objet',
  'incoming.why.no-address': 'Il n’indique aucune adresse e-mail à laquelle répondre.',
  'incoming.why.unreadable': 'Il n’a pas pu être lu comme un e-mail. Téléchargez-le pour voir ce que c’est.',
  'incoming.why.too-large': 'Il dépasse 26 Mo. Seul son début est ici ; la totalité se trouve dans la boîte.',
  'incoming.why.failed':
    'Il n’a pas pu être pris en compte, même après un nouvel essai. Le journal du serveur en donne la raison.',
  'incoming.raw': 'Télécharger l’e-mail tel qu’il est arrivé',
  'incoming.files': '{count, plural, one {Il contient un fichier.} other {Il contient # fichiers.}}',
  'incoming.open': 'En faire une demande',
  'incoming.join': 'Ajouter à une demande',
  'incoming.set-aside': 'Mettre de côté',
  'incoming.take': 'Une personne l’a écrit',
  'incoming.undo': 'Reprendre',
  'incoming.act': '{act} : {title}',
  'incoming.see': 'Ouvrir la demande',
  'incoming.placed.opened': '{name} en a fait une demande',
  'incoming.placed.joined': '{name} l’a ajouté à une demande',
  'incoming.placed.set-aside': '{name} l’a mis de côté',
  'incoming.was-set-aside': 'L’e-mail a été mis de côté.',
  'incoming.joined': 'L’e-mail a été ajouté à la demande, qui attend maintenant une réponse.',
  'incoming.opened': 'L’e-mail est maintenant une demande, sous le numéro de référence {receipt}.',
  'incoming.join.title': 'Ajouter l’e-mail à une demande',
  'incoming.join.receipt': 'Numéro de référence',
  'incoming.join.hint': 'Il figure en haut de la demande, par exemple R-7K3M-9QPD-4TXW.',
  'incoming.join.save': 'Ajouter à la demande',
  'incoming.open.title': 'Faire une demande de l’e-mail',
  'incoming.open.first': 'Prénom',
  'incoming.open.last': 'Nom',
  'incoming.open.email': 'Adresse e-mail',
  'incoming.open.message': 'Ce que la personne demande',
  'incoming.open.save': 'En faire une demande',
})
