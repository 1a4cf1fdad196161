import { translationOf } from '../../translation.ts'
import type { failuresTexts as original } from '../../site/failures.ts'

export const failuresTexts = translationOf<typeof original>()({
  'not-found.title': 'Página no encontrada',
  'not-found.text':
    'Si escribió la dirección, compruebe que es correcta. Si siguió un enlace, puede que la página haya cambiado de lugar.',
  'not-found.ways': 'Pruebe con una de estas páginas',
  'not-found.home': 'Página principal',
  'not-found.ask': 'Solicitar información',
  'failure.failed': 'Algo falló de nuestro lado',
  'failure.busy': 'El sitio está muy ocupado',
  'failure.page': 'Esta página no se puede mostrar en este momento. Inténtelo de nuevo en unos minutos.',
  'failure.later':
    'Inténtelo de nuevo en unos minutos. Si tiene un número de referencia, hemos recibido su solicitud.',
  'failure.too-large': 'El formulario es demasiado grande',
  'failure.too-large.what':
    'Lo que envió ocupa más de {kilobytes} KB, así que no lo guardamos. Una pregunta puede tener hasta {most, number} caracteres. Acórtela y envíela de nuevo.',
  'failure.unreadable': 'No pudimos leer el formulario',
  'failure.unreadable.what':
    'Lo que envió su navegador estaba dañado o no venía de este sitio. No lo guardamos. Envíelo de nuevo.',
  'failure.address': 'No pudimos leer esta dirección',
  'failure.address.what':
    'Contiene algo que no tiene ninguna dirección de este sitio. Compruebe si hay errores o empiece por la página principal.',
  'failure.back':
    'Si estaba completando el formulario, vuelva atrás en su navegador. Conserva lo que escribió.',
  'failure.request': 'Si nos escribe sobre este problema, indique este número: {id}',
})
