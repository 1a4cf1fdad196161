import { translationOf } from '../../translation.ts'
import type { accessibilityTexts as original } from '../../site/accessibility.ts'

export const accessibilityTexts = translationOf<typeof original>()({
  'accessibility.condition': 'Qué dicen ahora las comprobaciones',
  'accessibility.checked': 'Comprobadas al publicarse',
  'accessibility.browser': 'Comprobadas con axe-core en el navegador de quien edita',
  'accessibility.warnings': 'Publicadas con una advertencia',
  'accessibility.last': 'Última comprobación',
  'accessibility.none': 'Ninguna todavía',
  'accessibility.of': '{count} de {all}',
  'accessibility.how':
    'Cada página se comprueba antes de publicarse: nuestro servidor revisa los títulos, los textos de los enlaces, los textos alternativos y los enlaces rotos, y axe-core revisa las WCAG 2.2 AA en el navegador de quien la publica. Un error impide la publicación. El resultado se guarda con cada versión de la página. Las páginas que vienen de un sitio anterior cuentan como comprobadas cuando se publican aquí.',
})
