import { translationOf } from '../../translation.ts'
import type { alertsTexts as original } from '../../site/alerts.ts'

export const alertsTexts = translationOf<typeof original>()({
  'alert.kind.information': 'Avis',
  'alert.kind.warning': 'Alerte',
  'alert.kind.emergency': 'Urgence',
  'alert.kind.drill': 'Exercice',
  'alert.drill.title': 'Ceci est un exercice',
  'alert.drill.text': 'Nous testons nos alertes. Il ne s’est rien passé et vous n’avez rien à faire.',
  'alerts.feed': 'Alertes de {school}',
  'emergency.contact': 'Nous contacter',
  'emergency.pages': 'Autres pages',
  'emergency.ask': 'Poser une question',
  'emergency.short':
    'Cette page d’accueil abrégée s’affiche pendant l’urgence. Toutes les autres pages restent accessibles comme d’habitude.',
})
