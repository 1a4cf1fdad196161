import { translationOf } from '../../translation.ts'
import type { serviceTexts as original } from '../../site/service.ts'

export const serviceTexts = translationOf<typeof original>()({
  'service.all': 'Los últimos doce meses',
  'service.programs': 'Por programa',
  'service.program': 'Programa',
  'service.kept': 'Respondidas en el plazo prometido',
  'service.median': 'La mitad de las primeras respuestas llegó en menos de',
  'service.inquiries': 'Preguntas',
  'service.share': '{percent} %',
  'service.minutes': '{minutes, plural, one {# minuto} other {# minutos}}',
  'service.hours': '{hours, plural, one {# hora} other {# horas}}',
  'service.days': '{days, plural, one {# día} other {# días}}',
  'service.none': 'Aún sin respuesta',
  'service.too-few': 'Hubo menos de diez preguntas, demasiado pocas para una cifra con sentido.',
  'service.how':
    'Cifras calculadas a diario a partir de nuestros registros de consultas: toda pregunta que se respondió o cuyo plazo prometido venció, incluidas noches y fines de semana. Una respuesta cuenta una vez entregada, y la promesa solo se cumple si todo lo que se preguntó se respondió a tiempo. Cuando preguntaron menos de diez personas, no mostramos ninguna cifra.',
})
