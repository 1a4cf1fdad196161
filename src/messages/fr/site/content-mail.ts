import { translationOf } from '../../translation.ts'
import type { contentMailTexts as original } from '../../site/content-mail.ts'

export const contentMailTexts = translationOf<typeof original>()({
  'mail.content.content-mention.subject': '{name} vous a mentionné dans un commentaire sur « {title} »',
  'mail.content.content-mention.text': '{name} a écrit dans un commentaire sur « {title} » :',
  'mail.content.review-asked.subject': '{name} demande une relecture de « {title} »',
  'mail.content.review-asked.text': '{name} vous demande de regarder « {title} » avant sa publication.',
  'mail.content.review-published.subject': '« {title} » a été approuvé et publié',
  'mail.content.review-published.text':
    '{name} a relu « {title} » et l’a publié. Le site l’affiche maintenant.',
  'mail.content.review-returned.subject': '{name} vous a renvoyé « {title} »',
  'mail.content.review-returned.text':
    '{name} a relu « {title} » et demande des changements avant la publication.',
  'mail.content.open': 'Ouvrir au bureau',
  'mail.content.why':
    'Vous recevez ce message parce que vous modifiez le site. Vous pouvez le désactiver au bureau, sous Mon travail.',
})
