import { translationOf } from '../../translation.ts'
import type { handbookTexts as original } from '../../site/handbook.ts'

export const handbookTexts = translationOf<typeof original>()({
  'handbook.current': 'C’est l’édition en vigueur.',
  'handbook.coming': 'En vigueur à partir du {day}.',
  'handbook.past': 'Cette édition a été remplacée. Elle était en vigueur à partir du {day}.',
  'handbook.years': 'Éditions',
  'handbook.all': 'Toutes les éditions',
  'handbook.read': 'Lire l’édition {years}',
  'handbook.pdf': 'L’édition {years} complète (PDF)',
  'handbook.chapters': '{count, plural, one {# chapitre} other {# chapitres}}',
  'handbook.part': '{number} {title}',
  'handbook.contents': 'Sommaire',
  'handbook.title': '{title}, {years}',
  'handbook.other-editions': 'Ce chapitre dans d’autres éditions',
  'handbook.sample':
    'Exemple : cette règle a été écrite pour montrer le fonctionnement du manuel. Les règles de l’établissement font foi.',
  'handbook.source': 'Reformulé par nos soins. Source : {source}',
  'handbook.search': 'Chercher dans le manuel',
  'handbook.search.in': 'Édition',
  'handbook.search.button': 'Chercher',
  'handbook.found':
    '{count, plural, =0 {Rien dans le manuel} one {# chapitre} other {# chapitres}} sur « {q} »',
  'handbook.found.none':
    'Essayez avec moins de mots ou une autre édition. Le sommaire de l’édition en vigueur figure ci-dessous.',
  'handbook.found.some': 'Aucun chapitre ne contient tous ces mots. Ceux ci-dessous en contiennent certains.',
  'handbook.pdf.seal': 'Le sceau gravé de {school}',
  'handbook.pdf.edition': 'En vigueur à partir du {day}. Composé le {made}.',
})
