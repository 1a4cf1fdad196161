import { translationOf } from '../../translation.ts'
import type { upkeepTexts as original } from '../../desk/upkeep.ts'

export const upkeepTexts = translationOf<typeof original>()({
  'upkeep.title': 'Entretien',
  'upkeep.lead':
    'Ce qui se dégrade tout seul sur le site, les dates à mettre à jour et les anciennes adresses.',
  'upkeep.facts': 'Données à confirmer',
  'upkeep.facts.none': 'Aucune donnée du site n’a de date avant laquelle il faut la confirmer.',
  'upkeep.facts.by': 'À confirmer avant le',
  'upkeep.facts.due': '(en retard)',
  'upkeep.facts.where': 'Où elle figure',
  'upkeep.facts.owner': 'Responsable',
  'upkeep.facts.nobody': 'Personne',
  'upkeep.redirects': 'Redirections',
  'upkeep.redirects.lead':
    'Les anciennes adresses qui mènent encore quelque part. L’une d’elles se crée toute seule quand l’adresse d’une page change.',
  'upkeep.redirects.from': 'Ancienne adresse',
  'upkeep.redirects.to': 'Mène à',
  'upkeep.redirects.off': 'Absente du site',
  'upkeep.redirects.acts': 'Actions',
  'upkeep.redirects.remove': 'Supprimer',
  'upkeep.redirects.remove.what': 'Supprimer la redirection de {path}',
  'upkeep.redirects.removed': 'Supprimée : {path}.',
  'upkeep.redirects.add': 'Ajouter une redirection',
  'upkeep.redirects.path': 'Ancienne adresse',
  'upkeep.redirects.path.hint': 'À partir de la première barre oblique, par exemple /old-page.html.',
})
