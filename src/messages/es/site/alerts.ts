import { translationOf } from '../../translation.ts'
import type { alertsTexts as original } from '../../site/alerts.ts'

export const alertsTexts = translationOf<typeof original>()({
  'alert.kind.information': 'Aviso',
  'alert.kind.warning': 'Alerta',
  'alert.kind.emergency': 'Emergencia',
  'alert.kind.drill': 'Simulacro',
  'alert.drill.title': 'Esto es un simulacro',
  'alert.drill.text': 'Estamos probando nuestras alertas. No ha ocurrido nada y no tiene que hacer nada.',
  'alerts.feed': 'Alertas de {school}',
  'emergency.contact': 'Contáctenos',
  'emergency.pages': 'Otras páginas',
  'emergency.ask': 'Hacer una pregunta',
  'emergency.short':
    'Esta portada breve se muestra durante la emergencia. Todas las demás páginas están disponibles como siempre.',
})
