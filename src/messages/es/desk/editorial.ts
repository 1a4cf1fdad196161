import { translationOf } from '../../translation.ts'
import type { editorialTexts as original } from '../../desk/editorial.ts'

export const editorialTexts = translationOf<typeof original>()({
  'presence.document.looking': '{names} también {count, plural, one {tiene} other {tienen}} esto abierto.',
  'presence.document.writing':
    '{names} {count, plural, one {está} other {están}} editando esto ahora. Si usted guarda después, verá ambos textos.',
  'comments.title': 'Comentarios',
  'comments.none': 'Todavía no hay comentarios. Haga clic en un campo para comentarlo.',
  'comments.on': 'Comentar «{place}»',
  'comments.label': 'Comentario sobre {place}',
  'comments.hint': 'Lo ven los colegas que editan el sitio. Con @nombre se avisa a esa persona por correo.',
  'comments.send': 'Añadir el comentario',
  'comments.cancel': 'Cancelar',
  'comments.reply': 'Responder',
  'comments.reply.label': 'Responder a {name} sobre {place}',
  'comments.resolve': 'Marcar como resuelto',
  'comments.resolve.what': 'Marcar como resuelto el comentario de {name} sobre {place}',
  'comments.reopen': 'Reabrir',
  'comments.reopen.what': 'Reabrir el comentario de {name} sobre {place}',
  'comments.said.resolved': 'lo marcó como resuelto',
  'comments.said.reopened': 'lo reabrió',
  'comments.resolved': '{count, plural, one {Un comentario resuelto} other {# comentarios resueltos}}',
  'comments.quote': 'Entonces decía: {text}',
})
