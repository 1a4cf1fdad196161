import { translationOf } from '../../translation.ts'
import type { accessibilityTexts as original } from '../../site/accessibility.ts'

export const accessibilityTexts = translationOf<typeof original>()({
  'accessibility.condition': 'Ce que disent les contrôles aujourd’hui',
  'accessibility.checked': 'Contrôlées lors de leur publication',
  'accessibility.browser': 'Contrôlées avec axe-core dans le navigateur d’un rédacteur',
  'accessibility.warnings': 'Publiées avec un avertissement',
  'accessibility.last': 'Dernier contrôle',
  'accessibility.none': 'Aucun pour le moment',
  'accessibility.of': '{count} sur {all}',
  'accessibility.how':
    'Chaque page est contrôlée avant sa publication : notre serveur vérifie les titres, les textes des liens, les textes de remplacement et les liens rompus, et axe-core vérifie les WCAG 2.2 AA dans le navigateur de la personne qui publie. Une erreur empêche la publication. Le résultat est conservé avec chaque version de la page. Les pages reprises d’un ancien site comptent comme contrôlées dès qu’elles sont publiées ici.',
})
