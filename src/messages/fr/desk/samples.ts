import { translationOf } from '../../translation.ts'
import type { samplesTexts as original } from '../../desk/samples.ts'

export const samplesTexts = translationOf<typeof original>()({
  'samples.badge': 'Exemple',
  'samples.add.title': 'Faites le tour avec des demandes d’exemple',
  'samples.add.text':
    'Douze demandes inventées, en plusieurs langues et dans plusieurs états. Elles sont marquées comme exemples, aucun e-mail ne part jamais pour elles et vous pouvez les supprimer toutes à la fois.',
  'samples.add.act': 'Ajouter douze demandes d’exemple',
  'samples.adding': 'Ajout…',
  'samples.notice':
    '{count, plural, one {# demande d’exemple est là} other {# demandes d’exemple sont là}} pour essayer le bureau.',
  'samples.remove': 'Supprimer tous les exemples',
  'samples.removing': 'Suppression…',
  'samples.removed': 'Tous les exemples sont supprimés.',
  'samples.inquiry': 'Ceci est un exemple. Aucun e-mail ne part pour cette demande.',
})
