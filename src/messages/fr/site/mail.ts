import { translationOf } from '../../translation.ts'
import type { mailTexts as original } from '../../site/mail.ts'

export const mailTexts = translationOf<typeof original>()({
  'mail.greeting': 'Bonjour {name},',
  'mail.greeting.plain': 'Bonjour,',
  'mail.contact': 'Téléphone {telephone}, e-mail {email}',
  'mail.invitation.subject': 'Votre invitation au bureau des admissions de {school}',
  'mail.invitation.title': 'Vous êtes invité au bureau',
  'mail.invitation.text':
    '{name} vous invite au bureau en ligne de {school}, où le personnel lit les demandes et y répond. Choisissez votre nom et un mot de passe pour commencer.',
  'mail.invitation.text.plain':
    'Vous êtes invité au bureau en ligne de {school}, où le personnel lit les demandes et y répond. Choisissez votre nom et un mot de passe pour commencer.',
  'mail.invitation.link': 'Accepter l’invitation',
  'mail.invitation.lifetime': 'Le lien fonctionne une seule fois, pendant sept jours.',
  'mail.invitation.why':
    'Une personne qui administre le bureau a saisi votre adresse. Si vous n’attendiez pas ce message, vous pouvez l’ignorer.',
  'mail.password-reset.subject': 'Choisissez un nouveau mot de passe pour le bureau',
  'mail.password-reset.title': 'Choisissez un nouveau mot de passe',
  'mail.password-reset.text':
    'Un nouveau mot de passe a été demandé pour votre compte au bureau de {school}.',
  'mail.password-reset.link': 'Choisir un nouveau mot de passe',
  'mail.password-reset.lifetime': 'Le lien fonctionne une seule fois, pendant une heure.',
  'mail.password-reset.why':
    'Votre adresse a été saisie sur la page de connexion du bureau. Si ce n’était pas vous, vous pouvez ignorer ce message. Votre mot de passe n’a pas changé.',
  'mail.sign-in-link.subject': 'Votre lien de connexion au bureau',
  'mail.sign-in-link.title': 'Se connecter au bureau',
  'mail.sign-in-link.text':
    'Quelqu’un, vous-même nous l’espérons, a demandé un lien de connexion au bureau de {school}.',
  'mail.sign-in-link.link': 'Se connecter',
  'mail.sign-in-link.lifetime': 'Le lien fonctionne une seule fois, pendant 15 minutes.',
  'mail.sign-in-link.why':
    'Votre adresse a été saisie sur la page de connexion du bureau. Si ce n’était pas vous, vous pouvez ignorer ce message. Personne n’est connecté tant que le lien n’est pas utilisé.',
  'mail.acknowledgement.subject': 'Nous avons reçu votre demande ({receipt})',
  'mail.acknowledgement.title': 'Merci. Nous avons reçu votre demande.',
  'mail.acknowledgement.promise': 'Vous aurez de nos nouvelles au plus tard le {instant}.',
  'mail.acknowledgement.late':
    'Nous sommes désolés de ce retard. Notre équipe a votre demande, et nous répondrons dès que possible.',
  'mail.acknowledgement.number': 'Votre numéro de référence',
  'mail.acknowledgement.programs':
    '{count, plural, one {Programme} other {Programmes}} sur lesquels porte votre demande',
  'mail.acknowledgement.brochure':
    '{count, plural, one {Brochure de ce programme (PDF)} other {Brochure de ces programmes (PDF)}}',
  'mail.acknowledgement.quote': 'Ce que vous avez écrit',
  'mail.acknowledgement.page': 'Voir votre demande',
  'mail.acknowledgement.page.private':
    'L’adresse de cette page est réservée à vous ; elle ne demande pas de mot de passe.',
  'mail.acknowledgement.add':
    'Pour ajouter ou corriger quelque chose, répondez à ce message en y laissant votre numéro de référence.',
  'mail.acknowledgement.why':
    'Des informations ont été demandées avec votre adresse e-mail. Si ce n’était pas vous, vous pouvez ignorer ce message.',
  'mail.confirm.subject': 'Confirmez votre demande ({receipt})',
  'mail.confirm.title': 'Cette demande est-elle de vous ?',
  'mail.confirm.text':
    'Quelqu’un a utilisé cette adresse e-mail pour demander des informations à {school}. Si c’était vous, confirmez votre demande et nous répondrons.',
  'mail.confirm.link': 'Oui, c’est ma demande',
  'mail.confirm.why':
    'Votre adresse a été saisie dans notre formulaire. Si ce n’était pas vous, vous pouvez ignorer ce message. Nous ne vous écrirons plus.',
  'mail.subscription.subject': '{code} est votre code de confirmation',
  'mail.subscription.title': 'Confirmez votre abonnement',
  'mail.subscription.text':
    'Quelqu’un a demandé à {school} d’envoyer « {newsletter} » à cette adresse une fois par semaine, avec :',
  'mail.subscription.code': 'Pour confirmer, saisissez ce code sur la page où vous vous êtes abonné :',
  'mail.subscription.or': 'Ou suivez ce lien et appuyez là-bas sur le bouton :',
  'mail.subscription.link': 'Confirmer votre abonnement',
  'mail.subscription.lifetime': 'Le code et le lien fonctionnent pendant trois jours.',
  'mail.subscription.why':
    'Votre adresse a été saisie sur notre site. Si ce n’était pas vous, vous pouvez ignorer ce message. Nous ne vous écrirons plus.',
  'mail.digest.subject':
    '{newsletter} : {title}{more, plural, =0 {} one {, et un autre} other {, et # autres}}',
  'mail.digest.why': 'Vous recevez « {newsletter} » une fois par semaine parce que vous vous y êtes abonné.',
  'mail.digest.preferences': 'Modifier ce que vous recevez',
  'mail.digest.end': 'Se désabonner',
  'mail.reply.title': 'Une réponse de {school}',
  'mail.reply.subject': 'Re : {subject}',
  'mail.reply.asked': 'Le {instant}, vous avez écrit :',
  'mail.reply.why':
    'Vous recevez ce message parce que vous nous avez posé une question. Votre numéro de référence est {receipt}.',
})
