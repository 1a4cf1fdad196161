import { translationOf } from '../../translation.ts'
import type { subscribeTexts as original } from '../../site/subscribe.ts'

export const subscribeTexts = translationOf<typeof original>()({
  'subscribe.how':
    'Nous vous envoyons d’abord un e-mail, afin que personne ne puisse vous abonner sans votre accord.',
  'subscribe.email': 'Votre adresse e-mail',
  'subscribe.topics': 'Ce que vous voulez lire',
  'subscribe.programs': 'Programmes qui vous intéressent',
  'subscribe.programs.help': 'Actualités et séances d’information de ces programmes.',
  'subscribe.submit': 'S’abonner',
  'subscribe.away':
    'Nous ne pouvons pas enregistrer votre abonnement pour le moment. Réessayez dans quelques minutes.',
  'subscribe.mistake.email': 'Saisissez une adresse e-mail au bon format, par exemple nom@example.com',
  'subscribe.mistake.topics': 'Choisissez au moins un thème ou un programme',
  'subscribe.check.title': 'Consultez vos e-mails',
  'subscribe.check.text':
    'Nous avons envoyé un e-mail à l’adresse saisie. Saisissez ici le code qu’il contient, ou suivez son lien.',
  'subscribe.check.nothing': 'Pas d’e-mail après quelques minutes ? Regardez dans vos indésirables, ou',
  'subscribe.again': 'abonnez-vous de nouveau',
  'subscribe.code': 'Code de l’e-mail',
  'subscribe.code.help': 'Six chiffres.',
  'subscribe.code.wrong':
    'Ce n’est pas le code que nous avons envoyé. Saisissez les six chiffres de l’e-mail le plus récent',
  'subscribe.code.over': 'Ce code a expiré. Abonnez-vous de nouveau pour en recevoir un autre',
  'subscribe.code.too-many': 'Trop de codes faux ont été saisis. Suivez plutôt le lien de l’e-mail',
  'subscribe.confirm.title': 'Confirmez votre abonnement',
  'subscribe.confirm.text': 'Vous recevrez « {newsletter} » à {email}, une fois par semaine, avec :',
  'subscribe.confirm': 'Confirmer',
  'subscribe.over.title': 'Ce lien a expiré',
  'subscribe.over.text': 'Il a plus de trois jours, ou l’abonnement a pris fin.',
  'subscribe.confirmed': 'Vous êtes abonné',
  'subscribe.preferences.title': 'Vos préférences d’e-mail',
  'subscribe.preferences.text':
    'Vous recevez « {newsletter} » à {email} une fois par semaine, avec ce qui est coché ici.',
  'subscribe.preferences.ended':
    'Vous ne recevez aucune lettre d’information à {email}. Cochez ce que vous voulez lire pour vous abonner de nouveau.',
  'subscribe.changed': 'Votre choix est enregistré.',
  'subscribe.save': 'Enregistrer',
  'subscribe.end': 'Se désabonner',
  'subscribe.erase': 'Supprimer mes données',
  'subscribe.erase.text':
    'Nous supprimerons {email}, vos choix et la trace de votre accord, et arrêterons la lettre d’information. C’est irréversible. Les questions que vous nous avez posées restent chez nous, afin que nous puissions répondre.',
  'subscribe.erase.button': 'Supprimer mes données',
  'subscribe.erased.title': 'Vos données sont supprimées',
  'subscribe.erased.text':
    'Nous n’avons plus votre adresse ni vos choix pour la lettre d’information. Les liens de nos e-mails précédents ne fonctionnent plus.',
  'subscribe.end.title': 'Se désabonner ?',
  'subscribe.end.text':
    'Nous cesserons de vous envoyer « {newsletter} ». Nous répondrons toujours à vos questions.',
  'subscribe.end.change': 'Modifier plutôt ce que vous recevez',
  'subscribe.ended.title': 'Vous êtes désabonné',
  'subscribe.ended.text':
    'Nous ne vous envoyons plus « {newsletter} ». Nous répondrons toujours à vos questions.',
  'subscribe.ended.again': 'S’abonner de nouveau',
})
