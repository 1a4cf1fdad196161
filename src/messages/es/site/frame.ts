import { translationOf } from '../../translation.ts'
import type { frameTexts as original } from '../../site/frame.ts'

export const frameTexts = translationOf<typeof original>()({
  skip: 'Ir al contenido principal',
  'title.error': 'Error: {title}',
  'title.of': '{title} – {school}',
  'alert.updated': 'Actualizado el {day}',
  'alert.dismiss': 'Cerrar',
  'alert.dismiss.what': 'Cerrar: {title}',
  'menu.open': 'Menú',
  'menu.close': 'Cerrar',
  'menu.section': 'En esta sección',
  'menu.in': 'Menú: {menu}',
  'menu.overview': '{label}: vista general',
  breadcrumb: 'Ruta de navegación',
  languages: 'Idiomas',
  'languages.untranslated': 'Esta página aún no está traducida. Se muestra en este idioma: {language}.',
  demonstration: 'Demostración',
  'footer.school': 'Cómo contactar con {school}:',
  'footer.hours': 'De lunes a viernes, de {opens} a {closes}',
  'footer.copyright': '© {year}, {holder}',
  'footer.license': 'Los textos de esta demostración están bajo la licencia Apache, versión 2.0.',
  'footer.storage':
    'Este sitio no guarda cookies de los visitantes. Si cierra una alerta o guarda un programa, su navegador lo recuerda en su almacenamiento local.',
})
