import { translationOf } from '../../translation.ts'
import type { myInquiryTexts as original } from '../../site/my-inquiry.ts'

export const myInquiryTexts = translationOf<typeof original>()({
  'my.open.how':
    'Saisissez l’adresse e-mail avec laquelle vous nous avez écrit. Nous lui enverrons un code qui ouvre votre page pendant 30 minutes.',
  'my.open.submit': 'M’envoyer un code',
  'my.email': 'Adresse e-mail',
  'my.email.wrong': 'Saisissez une adresse e-mail, par exemple nom@example.com',
  'my.away': 'Nous ne pouvons pas envoyer de code pour le moment. Réessayez dans quelques minutes.',
  'my.link.title': 'Ma demande',
  'my.link.text':
    'Votre page s’ouvre avec un code que nous envoyons à l’adresse avec laquelle vous avez écrit.',
  'my.link.over': 'Ce lien a expiré',
  'my.link.over.text':
    'Les liens de nos e-mails fonctionnent 14 jours, et cessent de fonctionner quand vous changez d’adresse.',
  'my.start': 'Ouvrir ma demande',
  'my.code.title': 'Saisissez votre code',
  'my.code.text.open':
    'Si quelqu’un nous a écrit avec cette adresse, nous venons de lui envoyer un code. Il fonctionne 15 minutes.',
  'my.code.text.export':
    'Nous venons d’envoyer un code à votre adresse. Saisissez-le pour télécharger vos données.',
  'my.code.text.erase':
    'Nous venons d’envoyer un code à votre adresse. Saisissez-le pour effacer tout ce qui vous concerne. C’est irréversible.',
  'my.code.text.address':
    'Nous venons d’envoyer un code à la nouvelle adresse. Saisissez-le pour utiliser désormais cette adresse.',
  'my.code.label': 'Code',
  'my.code.help': 'Six chiffres',
  'my.code.submit.open': 'Ouvrir ma page',
  'my.code.submit.export': 'Télécharger mes données',
  'my.code.submit.erase': 'Tout effacer',
  'my.code.submit.address': 'Changer mon adresse',
  'my.code.wrong': 'Ce code est faux. Saisissez les six chiffres de l’e-mail.',
  'my.code.over': 'Ce code a expiré. Demandez-en un nouveau.',
  'my.code.too-many': 'Trop de codes faux. Demandez-en un nouveau.',
  'my.code.nothing': 'Pas d’e-mail ? Regardez dans vos indésirables ou demandez un autre code.',
  'my.title': 'Ma demande',
  'my.until': 'Cette page est ouverte jusqu’au {instant}. Vous seul pouvez la voir.',
  'my.close': 'Fermer cette page maintenant',
  'my.none': 'Nous ne conservons plus rien de ce que vous nous avez demandé.',
  'my.done.added': 'Votre message a été ajouté. Nous y répondrons.',
  'my.done.programs': 'Vos programmes ont été modifiés.',
  'my.done.stopped':
    'Nous ne vous enverrons plus d’e-mails sur nos programmes. Nous répondrons toujours à vos questions.',
  'my.inquiry': 'Demande {receipt}',
  'my.asked': 'Envoyée le {instant}',
  'my.state.waiting': 'Nous répondrons au plus tard le {instant}.',
  'my.state.part':
    'Nous avons répondu à une partie de votre message : voyez ci-dessous. Nous répondrons au reste au plus tard le {instant}.',
  'my.state.part-late':
    'Nous avons répondu à une partie de votre message : voyez ci-dessous. Veuillez excuser notre retard pour le reste : vous auriez dû avoir de nos nouvelles au plus tard le {instant}. Nous répondrons dès que possible.',
  'my.state.answered': 'Réponse envoyée le {instant}.',
  'my.state.closed': 'Close. Écrivez ci-dessous pour la rouvrir.',
  'my.undelivered': 'Cette réponse n’a pas pu être remise à votre adresse électronique.',
  'my.you': 'Vous',
  'my.add': 'Ajouter à la conversation',
  'my.add.help': 'Nous répondons ici et par e-mail.',
  'my.add.missing': 'Écrivez un message',
  'my.add.too-long': 'Écrivez 5 000 caractères au maximum',
  'my.add.submit': 'Envoyer',
  'my.programs': 'Programmes sur lesquels porte votre demande',
  'my.programs.submit': 'Enregistrer les programmes',
  'my.preferences': 'Nos e-mails',
  'my.preferences.on': 'Vous avez accepté de recevoir des e-mails sur nos programmes.',
  'my.preferences.off':
    'Nous ne vous envoyons pas d’e-mails sur nos programmes, seulement des réponses à vos questions.',
  'my.preferences.stop': 'Ne plus recevoir ces e-mails',
  'my.preferences.newsletter': 'Modifier ou arrêter la lettre d’information',
  'my.address': 'Votre adresse e-mail',
  'my.address.now': 'Nous répondons à {email}.',
  'my.address.new': 'Nouvelle adresse e-mail',
  'my.address.submit': 'Envoyer un code à la nouvelle adresse',
  'my.address.ends': 'Les liens des e-mails précédents et les pages ouvertes cesseront de fonctionner.',
  'my.address.done': 'Votre adresse a été changée',
  'my.address.done.text':
    'Nous écrirons désormais à la nouvelle adresse. Cette page s’est fermée ; rouvrez-la depuis celle-ci.',
  'my.data': 'Vos données',
  'my.data.export': 'Télécharger mes données',
  'my.data.export.text':
    'Un fichier JSON avec tout ce que nous savons de vous. Nous vous enverrons d’abord un nouveau code.',
  'my.data.erase': 'Effacer mes données',
  'my.data.erase.text':
    'Supprime partout votre nom, vos adresses, vos messages et nos réponses, et clôt les demandes ouvertes. C’est irréversible. Nous vous enverrons d’abord un nouveau code.',
  'my.erased': 'Vos données sont en cours d’effacement',
  'my.erased.text':
    'D’ici quelques minutes, plus rien dans nos systèmes ne mènera à vous. Nous ne vous écrirons pas à ce sujet.',
  'my.looks': 'Qui, dans l’établissement, a consulté votre demande',
  'my.looks.none': 'Personne ne l’a encore consultée.',
  'my.looks.line': '{name}, {day}',
  'my.over': 'Cette page s’est fermée',
  'my.over.text': 'Une page reste ouverte 30 minutes. Demandez un nouveau code pour la rouvrir.',
  'mail.visit-code.subject': '{code} est votre code',
  'mail.visit-code.title.open': 'Votre code',
  'mail.visit-code.title.export': 'Votre code pour télécharger vos données',
  'mail.visit-code.title.erase': 'Votre code pour effacer vos données',
  'mail.visit-code.title.address': 'Votre code pour cette adresse',
  'mail.visit-code.text.open':
    'Saisissez ce code sur la page où vous l’avez demandé pour voir votre demande :',
  'mail.visit-code.text.export': 'Saisissez ce code pour télécharger tout ce que nous savons de vous :',
  'mail.visit-code.text.erase':
    'Saisissez ce code pour effacer tout ce qui vous concerne. C’est irréversible :',
  'mail.visit-code.text.address': 'Saisissez ce code pour que nos réponses soient envoyées à cette adresse :',
  'mail.visit-code.lifetime':
    'Il fonctionne une seule fois, pendant {minutes} minutes. Nous ne le demandons jamais par téléphone ni par e-mail.',
  'mail.visit-code.not-you':
    'Si vous ne l’avez pas demandé, il ne se passe rien. Vous pouvez supprimer ce message.',
  'mail.visit-code.why':
    'Vous avez reçu ce message parce que quelqu’un a demandé un code sur notre site avec votre adresse.',
  'mail.my-inquiry': 'Voir cette conversation ou modifier votre demande',
  'my.state.late':
    'Nous sommes désolés de ce retard : vous auriez dû avoir de nos nouvelles au plus tard le {instant}. Nous répondrons dès que possible.',
})
