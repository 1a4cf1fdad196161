import { translationOf } from '../../translation.ts'
import type { editorialTexts as original } from '../../desk/editorial.ts'

export const editorialTexts = translationOf<typeof original>()({
  'presence.document.looking': '{names} {count, plural, one {a} other {ont}} aussi ouvert ceci.',
  'presence.document.writing':
    '{names} {count, plural, one {modifie} other {modifient}} ceci en ce moment. Si vous enregistrez en second, vous verrez les deux textes.',
  'comments.title': 'Commentaires',
  'comments.none': 'Aucun commentaire pour le moment. Cliquez dans un champ pour le commenter.',
  'comments.on': 'Commenter « {place} »',
  'comments.label': 'Commentaire sur {place}',
  'comments.hint': 'Les collègues qui modifient le site le voient. @nom prévient ce collègue par e-mail.',
  'comments.send': 'Ajouter le commentaire',
  'comments.cancel': 'Annuler',
  'comments.reply': 'Répondre',
  'comments.reply.label': 'Répondre à {name} sur {place}',
  'comments.resolve': 'Marquer comme réglé',
  'comments.resolve.what': 'Marquer comme réglé le commentaire de {name} sur {place}',
  'comments.reopen': 'Rouvrir',
  'comments.reopen.what': 'Rouvrir le commentaire de {name} sur {place}',
  'comments.said.resolved': 'a marqué ceci comme réglé',
  'comments.said.reopened': 'a rouvert ceci',
  'comments.resolved': '{count, plural, one {Un commentaire réglé} other {# commentaires réglés}}',
  'comments.quote': 'Le texte était alors : {text}',
})
