import { translationOf } from '../../translation.ts'
import type { upkeepTexts as original } from '../../desk/upkeep.ts'

export const upkeepTexts = translationOf<typeof original>()({
  'upkeep.title': 'Mantenimiento',
  'upkeep.lead': 'Lo que se estropea por sí solo en el sitio, fechas por actualizar y direcciones antiguas.',
  'upkeep.facts': 'Datos por confirmar',
  'upkeep.facts.none': 'Ningún dato del sitio tiene un día en que deba confirmarse.',
  'upkeep.facts.by': 'Confirmar antes del',
  'upkeep.facts.due': '(atrasado)',
  'upkeep.facts.where': 'Dónde está',
  'upkeep.facts.owner': 'Responsable',
  'upkeep.facts.nobody': 'Nadie',
  'upkeep.redirects': 'Redirecciones',
  'upkeep.redirects.lead':
    'Direcciones antiguas que todavía llevan a algún lugar. Se crea una automáticamente cuando cambia la dirección de una página.',
  'upkeep.redirects.from': 'Dirección antigua',
  'upkeep.redirects.to': 'Lleva a',
  'upkeep.redirects.off': 'Fuera del sitio',
  'upkeep.redirects.acts': 'Acciones',
  'upkeep.redirects.remove': 'Eliminar',
  'upkeep.redirects.remove.what': 'Eliminar la redirección de {path}',
  'upkeep.redirects.removed': 'Eliminada: {path}.',
  'upkeep.redirects.add': 'Añadir una redirección',
  'upkeep.redirects.path': 'Dirección antigua',
  'upkeep.redirects.path.hint': 'Desde la primera barra, por ejemplo /old-page.html.',
})
