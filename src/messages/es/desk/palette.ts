import { translationOf } from '../../translation.ts'
import type { paletteTexts as original } from '../../desk/palette.ts'

export const paletteTexts = translationOf<typeof original>()({
  'palette.title': 'Ir a o hacer',
  'palette.label': 'Adónde ir o qué hacer',
  'palette.queue': 'Bandeja de entrada: {queue}',
  'palette.view': 'Vista: {name}',
  'palette.search': 'Buscar «{typed}»',
  'palette.none': 'Nada se llama así. Intro busca personas y consultas.',
  'palette.enter': 'Registrar: {label}',
  'palette.open': 'Ir a o hacer',
  'help.ctrl-k': 'Ctrl K o ⌘ K',
  'help.palette': 'Ir a cualquier lugar o hacer lo que ofrece la pantalla',
})
