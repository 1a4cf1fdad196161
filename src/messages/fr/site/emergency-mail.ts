import { translationOf } from '../../translation.ts'
import type { emergencyMailTexts as original } from '../../site/emergency-mail.ts'

export const emergencyMailTexts = translationOf<typeof original>()({
  'mail.emergency.subject': 'Confirmez cette urgence ou mettez-y fin : {title}',
  'mail.emergency.subject.drill': 'Exercice : confirmez cette urgence ou mettez-y fin : {title}',
  'mail.emergency.drill': 'Ceci est un exercice. Il ne s’est rien passé.',
  'mail.emergency.text':
    'Une urgence attend votre confirmation. {sender} a envoyé « {title} ». Elle s’affiche comme alerte sur toutes les pages et les lecteurs ne peuvent pas la fermer.',
  'mail.emergency.what':
    'Elle ne prendra la place de la page d’accueil qu’une fois confirmée par un collègue. Si elle est réelle, confirmez-la maintenant ; sinon, mettez-y fin. Toutes les personnes qui peuvent publier ont reçu ce message.',
  'mail.emergency.open': 'Ouvrir Alertes en cours',
  'mail.emergency.why':
    'Vous recevez ce message parce que vous pouvez publier sur le site. Il ne peut pas être désactivé.',
})
