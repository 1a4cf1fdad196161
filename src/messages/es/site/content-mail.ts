import { translationOf } from '../../translation.ts'
import type { contentMailTexts as original } from '../../site/content-mail.ts'

export const contentMailTexts = translationOf<typeof original>()({
  'mail.content.content-mention.subject': '{name} le mencionó en un comentario sobre «{title}»',
  'mail.content.content-mention.text': '{name} escribió en un comentario sobre «{title}»:',
  'mail.content.review-asked.subject': '{name} pide una revisión de «{title}»',
  'mail.content.review-asked.text': '{name} le pide que vea «{title}» antes de que se publique.',
  'mail.content.review-published.subject': '«{title}» se aprobó y se publicó',
  'mail.content.review-published.text': '{name} revisó «{title}» y lo publicó. El sitio ya lo muestra.',
  'mail.content.review-returned.subject': '{name} le devolvió «{title}»',
  'mail.content.review-returned.text': '{name} revisó «{title}» y pide cambios antes de publicarlo.',
  'mail.content.open': 'Abrir en el escritorio',
  'mail.content.why':
    'Recibe este correo porque edita el sitio. Puede desactivarlo en el escritorio, en Mi trabajo.',
})
