import { translationOf } from '../../translation.ts'
import type { pagesTexts as original } from '../../site/pages.ts'

export const pagesTexts = translationOf<typeof original>()({
  'page.on-paper': 'Esta página y sus formularios están en {address}',
  'page.answered': '¿Respondió a su pregunta?',
  'page.answered.ask': 'Si no, pregúntenos',
  'page.as-of': 'A fecha de {day}.',
  'page.past': 'Esta página se conserva como registro de lo que regía el {day}. Puede que hoy no rija.',
  'page.important': 'Importante:',
  'page.sample': 'Muestra: escrita para mostrar cómo funciona esta página.',
  'page.index': 'En esta página',
  'page.official': 'Página oficial',
  'posts.none': 'Aquí todavía no se ha publicado nada.',
  'posts.form.news': 'Buscar noticias',
  'posts.form.message': 'Buscar un mensaje',
  'posts.form.paper': 'Buscar un artículo',
  'posts.form.multimedia': 'Buscar una grabación',
  'posts.form.publication': 'Buscar una publicación',
  'posts.submit': 'Mostrar resultados',
  'posts.scope.form': 'Tipo',
  'posts.scope.topic': 'Tema',
  'posts.scope.department': 'Departamento',
  'posts.scope.year': 'Año',
  'posts.found.news': '{count, plural, =0 {Ninguna noticia cumple todo esto} other {# de {of} noticias}}',
  'posts.found.message': '{count, plural, =0 {Ningún mensaje cumple todo esto} other {# de {of} mensajes}}',
  'posts.found.paper': '{count, plural, =0 {Ningún artículo cumple todo esto} other {# de {of} artículos}}',
  'posts.found.multimedia':
    '{count, plural, =0 {Ninguna grabación cumple todo esto} other {# de {of} grabaciones}}',
  'posts.found.publication':
    '{count, plural, =0 {Ninguna publicación cumple todo esto} other {# de {of} publicaciones}}',
  'posts.brings': '{count, plural, one {da # resultado} other {da # resultados}}',
  'posts.all': 'Mostrar todo',
  'posts.feeds': 'Seguir en un lector de noticias:',
  'posts.feed.atom': 'Atom',
  'posts.feed.json': 'JSON',
})
