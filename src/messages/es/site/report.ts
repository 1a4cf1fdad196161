import { translationOf } from '../../translation.ts'
import type { reportTexts as original } from '../../site/report.ts'

export const reportTexts = translationOf<typeof original>()({
  'report.link': 'Informar de una barrera o un error',
  'report.message': '¿Qué salió mal?',
  'report.message.help':
    '¿Qué quería hacer y qué ocurrió en su lugar? Si usa tecnología de apoyo, díganos cuál.',
  'report.page': '¿En qué página?',
  'report.first_name': 'Su nombre',
  'report.email': 'Su dirección de correo electrónico',
  'report.email.help': 'Respondemos a esta dirección.',
  'report.send': 'Enviar el informe',
  'report.missing': 'Díganos qué salió mal',
  'report.not-kept':
    'Ahora no podemos recibir su informe. Lo que escribió sigue en el formulario. Inténtelo de nuevo en unos minutos o escriba a {email}.',
})
