import { translationOf } from '../../translation.ts'
import type { frameTexts as original } from '../../site/frame.ts'

export const frameTexts = translationOf<typeof original>()({
  skip: 'Aller au contenu principal',
  'title.error': 'Erreur : {title}',
  'title.of': '{title} – {school}',
  'alert.updated': 'Mis à jour le {day}',
  'alert.dismiss': 'Fermer',
  'alert.dismiss.what': 'Fermer : {title}',
  'menu.open': 'Menu',
  'menu.close': 'Fermer',
  'menu.section': 'Dans cette rubrique',
  'menu.in': 'Menu : {menu}',
  'menu.overview': '{label} : vue d’ensemble',
  breadcrumb: 'Fil d’Ariane',
  languages: 'Langues',
  'languages.untranslated':
    'Cette page n’est pas encore traduite. Elle s’affiche dans cette langue : {language}.',
  demonstration: 'Démonstration',
  'footer.school': 'Pour joindre {school} :',
  'footer.hours': 'Du lundi au vendredi, de {opens} à {closes}',
  'footer.copyright': '© {year} {holder}',
  'footer.license': 'Les textes de cette démonstration sont sous licence Apache, version 2.0.',
  'footer.storage':
    'Ce site ne dépose aucun cookie chez ses visiteurs. Si vous fermez une alerte ou enregistrez un programme, votre navigateur s’en souvient dans son stockage local.',
})
