import { translationOf } from '../../translation.ts'
import type { landingTexts as original } from '../../site/landing.ts'

export const landingTexts = translationOf<typeof original>()({
  'hero.ask': 'Demander des informations',
  'hero.find': 'Trouvez votre programme',
  'degrees.title': '{count, plural, =2 {Comparaison des deux diplômes} other {Comparaison des diplômes}}',
  'degrees.name': '{name} ({abbreviation})',
  'degrees.sum': '{total} crédits : {coursework} de cours, {required} pour {work}.',
  'programs.title': 'Trouvez votre programme',
  'programs.lead':
    'Sous chaque programme : son coût, quand candidater, comment il est enseigné, ce que deviennent les diplômés et les aides au financement.',
  'programs.finder': 'Les filtrer et les comparer tous',
  'programs.marks': '« Exemple » signale un chiffre ou une date que l’établissement doit encore confirmer.',
  'programs.of': '{count, plural, one {# programme} other {# programmes}}, {credits} crédits chacun',
})
