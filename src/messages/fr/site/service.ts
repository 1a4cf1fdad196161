import { translationOf } from '../../translation.ts'
import type { serviceTexts as original } from '../../site/service.ts'

export const serviceTexts = translationOf<typeof original>()({
  'service.all': 'Les douze derniers mois',
  'service.programs': 'Par programme',
  'service.program': 'Programme',
  'service.kept': 'Réponses données dans le délai promis',
  'service.median': 'La moitié des premières réponses sont arrivées en moins de',
  'service.inquiries': 'Questions',
  'service.share': '{percent} %',
  'service.minutes': '{minutes, plural, one {# minute} other {# minutes}}',
  'service.hours': '{hours, plural, one {# heure} other {# heures}}',
  'service.days': '{days, plural, one {# jour} other {# jours}}',
  'service.none': 'Pas encore de réponse',
  'service.too-few': 'Il y a eu moins de dix questions, trop peu pour un chiffre pertinent.',
  'service.how':
    'Chiffres établis chaque jour à partir de nos registres : toute question qui a reçu une réponse ou dont le délai promis est passé, nuits et week-ends compris. Une réponse compte dès qu’elle a été remise, et la promesse n’est tenue que si tout ce qui a été demandé a reçu une réponse à temps. Quand moins de dix personnes ont écrit, nous n’affichons aucun chiffre.',
})
