import { translationOf } from '../../translation.ts'
import type { quarantineTexts as original } from '../../desk/quarantine.ts'

export const quarantineTexts = translationOf<typeof original>()({
  'quarantine.title': 'Cuarentena',
  'quarantine.lead':
    'Posible correo no deseado. «Liberar» envía la confirmación; «Descartar», no. El plazo de respuesta sigue corriendo.',
  'quarantine.list': 'Envíos en cuarentena, el más antiguo primero',
  'quarantine.why': 'Por qué espera',
  'quarantine.release': 'Liberar',
  'quarantine.release.what': 'Liberar el envío de {name}',
  'quarantine.discard': 'Descartar',
  'quarantine.discard.what': 'Descartar el envío de {name}',
  'quarantine.restore': 'Restaurar',
  'quarantine.restore.what': 'Restaurar el envío de {name}',
  'quarantine.select': 'Seleccionar {name}',
  'quarantine.select.all': 'Seleccionar todos los mostrados',
  'quarantine.selected': 'Seleccionados: {count}',
  'quarantine.release.selected': 'Liberar los seleccionados',
  'quarantine.discard.selected': 'Descartar los seleccionados',
  'quarantine.restore.selected': 'Restaurar los seleccionados',
  'quarantine.show': 'Mostrar',
  'quarantine.show.waiting': 'En espera',
  'quarantine.show.discarded': 'Descartados',
  'quarantine.discarded.by': 'Descartado por {name},',
  'quarantine.did.release':
    '{count, plural, =1 {Liberado: {name}.} one {# envío liberado.} other {# envíos liberados.}} La confirmación sale en 10 segundos.',
  'quarantine.did.discard':
    '{count, plural, =1 {Descartado: {name}.} one {# envío descartado.} other {# envíos descartados.}}',
  'quarantine.did.restore':
    '{count, plural, =1 {Restaurado: {name}.} one {# envío restaurado.} other {# envíos restaurados.}}',
  'quarantine.did.undo-release':
    '{count, plural, =1 {De nuevo en cuarentena: {name}.} one {# de nuevo en cuarentena.} other {# de nuevo en cuarentena.}}',
  'quarantine.news': '{count, plural, one {# envío más} other {# envíos más}}',
  'quarantine.news.many': 'más de {count} envíos más',
  'quarantine.empty.title': 'No hay nada dudoso',
  'quarantine.empty.text': 'Los envíos que parecen correo no deseado esperan aquí a que una persona decida.',
  'quarantine.count': '{count, plural, =0 {No hay envíos} one {# envío espera} other {# envíos esperan}}',
  'quarantine.count.part':
    '{count, plural, one {# envío espera} other {# envíos esperan}}; se muestran los primeros {shown}',
  'quarantine.waiting': 'en espera',
  'quarantine.discarded.count':
    '{count, plural, =0 {No hay nada descartado} one {# envío descartado} other {# envíos descartados}}',
  'quarantine.discarded.list': 'Envíos descartados, la última decisión primero',
  'quarantine.discarded.empty.title': 'No hay nada descartado',
  'quarantine.discarded.empty.text':
    'Lo que usted o sus colegas descartan se guarda aquí y se puede restaurar.',
  'reason.honeypot': 'Se rellenó un campo que las personas no ven',
  'reason.links': 'El mensaje tiene dos enlaces o más',
  'reason.link-in-name': 'Hay un enlace en el nombre o en el empleador',
  'reason.many-from-one-place': 'Un servidor recibió más de 20 envíos de una misma red en diez minutos',
  'reason.hundred-from-one-place': 'Un servidor recibió más de 100 envíos de una misma red en diez minutos',
  'reason.hundreds-from-one-place': 'Un servidor recibió más de 500 envíos de una misma red en diez minutos',
  'reason.no-proof':
    'La prueba de trabajo del formulario faltaba o era incorrecta, como sucede sin JavaScript',
  'reason.unconfirmed': 'Llegó sin el captcha y quien lo envió todavía no lo ha confirmado por correo',
  'reason.unknown-program': 'Indica un programa que la escuela no ofrece',
  'reason.unknown-interest': 'Indica un interés que el formulario no ofrecía',
})
