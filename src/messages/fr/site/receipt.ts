import { translationOf } from '../../translation.ts'
import type { receiptTexts as original } from '../../site/receipt.ts'

export const receiptTexts = translationOf<typeof original>()({
  'receipt.title': 'Merci. Nous avons reçu votre demande.',
  'receipt.title.answered': 'Nous avons répondu à votre demande',
  'receipt.title.closed': 'Votre demande est close',
  'receipt.title.discarded': 'Votre demande a été close sans réponse',
  'receipt.title.erased': 'Cette demande a été effacée',
  'receipt.number': 'Votre numéro de référence',
  'receipt.next': 'La suite',
  'receipt.happened': 'Ce qui s’est passé',
  'receipt.by': 'Vous aurez de nos nouvelles au plus tard le {instant}.',
  'receipt.late':
    'Nous sommes désolés de ce retard : vous auriez dû avoir de nos nouvelles au plus tard le {instant}. Nous répondrons dès que possible. Vous pouvez aussi nous contacter en indiquant votre numéro de référence.',
  'receipt.part':
    'Nous avons répondu à une partie de votre demande. Pour le reste, vous aurez de nos nouvelles au plus tard le {instant}.',
  'receipt.part-late':
    'Nous avons répondu à une partie de votre demande. Veuillez excuser notre retard pour le reste : vous auriez dû avoir de nos nouvelles au plus tard le {instant}. Nous répondrons dès que possible. Vous pouvez aussi nous contacter en indiquant votre numéro de référence.',
  'receipt.answered':
    'Nous avons répondu le {instant}. Si vous n’avez pas reçu notre réponse, contactez-nous en indiquant votre numéro de référence.',
  'receipt.closed':
    'Notre équipe a clos cette demande. S’il vous faut encore une réponse, contactez-nous en indiquant votre numéro de référence.',
  'receipt.soon': 'Nous répondrons dès que possible. Revenez sur cette page pour savoir quand.',
  'receipt.mail':
    'Nous répondrons par e-mail. Si vous ne voyez pas notre réponse d’ici là, contactez-nous en indiquant votre numéro de référence.',
  'receipt.mail.to': 'Nous répondrons à {email}.',
  'receipt.mail.sent': 'Nous avons envoyé une confirmation à {email}.',
  'receipt.mail.failed':
    'Nous n’avons pas pu remettre de confirmation à {email}. Vérifiez l’adresse : notre réponse ira aussi là.',
  'receipt.change': 'Ce n’est pas la bonne ? Corrigez-la',
  'receipt.suggestion': 'Vouliez-vous dire {address} ? Si oui, corrigez-la et renvoyez le formulaire.',
  'receipt.checking':
    'Un membre de notre équipe vérifie votre demande avant qu’elle n’arrive à un conseiller. Nous répondrons quand même à l’heure indiquée ici.',
  'receipt.confirm':
    'Encore une étape : nous avons envoyé un message à {email}. Suivez le lien qu’il contient pour confirmer que l’adresse est la vôtre. Sinon, notre équipe examinera votre demande avant d’y répondre.',
  'confirm.title': 'Confirmez votre demande',
  'confirm.text': 'Confirmez la demande {number} et nous y répondrons.',
  'confirm.button': 'Oui, c’est ma demande',
  'confirm.not-you': 'Si elle n’est pas de vous, fermez cette page. Nous ne vous écrirons plus.',
  'receipt.discarded':
    'Un membre de notre équipe a jugé que cette demande n’appelait pas de réponse. Si c’est une erreur, renvoyez-la ou contactez-nous. Quelqu’un d’autre l’examinera.',
  'receipt.failed':
    'Votre demande est en sécurité, mais une panne de notre côté la retarde. Notre équipe est prévenue. Vous pouvez aussi nous contacter en indiquant votre numéro de référence.',
  'receipt.erased':
    'Nous avons effacé ce que vous nous avez envoyé. Nous ne gardons rien qui mène à vous et ne répondrons pas.',
  'receipt.again': 'La renvoyer',
  'receipt.keep': 'Ajoutez cette page à vos favoris pour y revenir. Aucun mot de passe n’est nécessaire.',
  'receipt.copy': 'Copier le numéro',
  'receipt.copied': 'Copié',
  'receipt.sent': 'Ce que vous avez envoyé',
  'receipt.programs': 'Programmes sur lesquels porte votre demande',
  'receipt.contact': 'Si quelque chose ne va pas',
  'receipt.contact.text': 'Écrivez-nous ou appelez-nous en indiquant votre numéro de référence.',
  'receipt.contact.email': 'Écrivez-nous en indiquant votre numéro de référence.',
  'receipt.links': 'En attendant',
  'receipt.links.over': 'Sur ce site',
  'receipt.mine': 'Suivre votre demande ou la modifier',
  'receipt.mine.answered': 'Voir notre réponse ou nous écrire à nouveau',
  'receipt.home': 'Tous les programmes',
})
