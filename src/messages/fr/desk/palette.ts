import { translationOf } from '../../translation.ts'
import type { paletteTexts as original } from '../../desk/palette.ts'

export const paletteTexts = translationOf<typeof original>()({
  'palette.title': 'Aller à ou faire',
  'palette.label': 'Où aller, ou que faire',
  'palette.queue': 'Boîte de réception : {queue}',
  'palette.view': 'Vue : {name}',
  'palette.search': 'Rechercher « {typed} »',
  'palette.none': 'Rien ne porte ce nom. Entrée recherche parmi les personnes et les demandes.',
  'palette.enter': 'Saisir : {label}',
  'palette.open': 'Aller à ou faire',
  'help.ctrl-k': 'Ctrl K ou ⌘ K',
  'help.palette': 'Aller à n’importe quel endroit, ou faire ce que propose l’écran',
})
