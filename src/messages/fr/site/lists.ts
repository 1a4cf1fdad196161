import { translationOf } from '../../translation.ts'
import type { listsTexts as original } from '../../site/lists.ts'

export const listsTexts = translationOf<typeof original>()({
  'live.now': 'En direct maintenant',
  'live.next': 'Prochaine diffusion',
  'live.later': 'Diffusions suivantes',
  'live.past': 'Diffusions passées',
  'live.none': 'Aucune diffusion n’est prévue pour le moment.',
  'figures.csv': 'Télécharger ces chiffres (CSV)',
  'directory.label': 'Chercher dans cette page',
  'directory.show': 'Chercher',
  'directory.found':
    '{count, plural, =0 {Rien dans cette page ne correspond à « {q} ».} one {Une entrée sur {of} correspond à « {q} ».} other {# entrées sur {of} correspondent à « {q} ».}}',
  'directory.all': 'Tout afficher',
  'directory.search': 'Chercher sur tout le site',
})
