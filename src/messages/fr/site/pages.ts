import { translationOf } from '../../translation.ts'
import type { pagesTexts as original } from '../../site/pages.ts'

export const pagesTexts = translationOf<typeof original>()({
  'page.on-paper': 'Cette page et ses formulaires se trouvent à l’adresse {address}',
  'page.answered': 'Cela répond-il à votre question ?',
  'page.answered.ask': 'Sinon, posez-la-nous',
  'page.as-of': 'Au {day}.',
  'page.past':
    'Cette page est conservée comme trace de ce qui s’appliquait le {day}. Elle peut ne plus s’appliquer aujourd’hui.',
  'page.important': 'Important :',
  'page.sample': 'Exemple : écrit pour montrer le fonctionnement de cette page.',
  'page.index': 'Sur cette page',
  'page.official': 'Page officielle',
  'posts.none': 'Rien n’a encore été publié ici.',
  'posts.form.news': 'Chercher une actualité',
  'posts.form.message': 'Chercher un message',
  'posts.form.paper': 'Chercher un article',
  'posts.form.multimedia': 'Chercher un enregistrement',
  'posts.form.publication': 'Chercher une publication',
  'posts.submit': 'Afficher les résultats',
  'posts.scope.form': 'Type',
  'posts.scope.topic': 'Thème',
  'posts.scope.department': 'Département',
  'posts.scope.year': 'Année',
  'posts.found.news':
    '{count, plural, =0 {Aucune actualité ne répond à tout cela} one {# actualité sur {of}} other {# actualités sur {of}}}',
  'posts.found.message':
    '{count, plural, =0 {Aucun message ne répond à tout cela} one {# message sur {of}} other {# messages sur {of}}}',
  'posts.found.paper':
    '{count, plural, =0 {Aucun article ne répond à tout cela} one {# article sur {of}} other {# articles sur {of}}}',
  'posts.found.multimedia':
    '{count, plural, =0 {Aucun enregistrement ne répond à tout cela} one {# enregistrement sur {of}} other {# enregistrements sur {of}}}',
  'posts.found.publication':
    '{count, plural, =0 {Aucune publication ne répond à tout cela} one {# publication sur {of}} other {# publications sur {of}}}',
  'posts.brings': '{count, plural, one {donne # résultat} other {donne # résultats}}',
  'posts.all': 'Tout afficher',
  'posts.feeds': 'Suivre dans un lecteur de flux :',
  'posts.feed.atom': 'Atom',
  'posts.feed.json': 'JSON',
})
