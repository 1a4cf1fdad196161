import { translationOf } from '../../translation.ts'
import type { mediaTexts as original } from '../../desk/media.ts'

export const mediaTexts = translationOf<typeof original>()({
  'media.title': 'Images',
  'media.lead':
    'Ce que les pages peuvent montrer. Les lieux, heures et appareils qu’indique un fichier sont supprimés à son arrivée.',
  'media.list': 'Images, la plus récente d’abord',
  'media.search': 'Chercher par nom ou description',
  'media.choose': 'Ajouter des images',
  'media.hint':
    'Vous pouvez aussi les déposer ici ou en coller une. JPEG, PNG, WebP, GIF ou AVIF, jusqu’à 25 Mo chacune.',
  'media.sending': 'Envoi de {name} : {percent} %',
  'media.preparing': 'Préparation de {name}…',
  'media.added': '{count, plural, one {L’image est ajoutée.} other {# images sont ajoutées.}}',
  'media.known': '« {name} » est déjà dans la bibliothèque.',
  'media.refused': '« {name} » n’a pas été ajoutée. {why}',
  'media.pick': 'Choisir une image',
  'media.replace': 'Choisir une autre image',
  'media.alt': 'Ce qu’elle montre',
  'media.alt.hint':
    'Pour les personnes qui ne la voient pas. Dites en une phrase ce qui compte sur cette page.',
  'media.decorative': 'Simple décoration : elle ne dit rien que le texte ne dise',
  'media.caption': 'Légende',
  'media.credit': 'Crédit',
  'media.facts': '{name}, {width} × {height} pixels',
  'media.save': 'Enregistrer',
  'media.saved': 'Enregistré.',
  'media.use': 'Utilisation et remplacement',
  'media.use.what': 'Utilisation et remplacement de {name}',
  'media.use.pages': 'Elle est affichée ici :',
  'media.use.none': 'Elle n’est affichée nulle part.',
  'media.use.draft': '(absent du site)',
  'media.use.hint':
    'Un autre fichier prend sa place partout à la fois. Les descriptions et les légendes restent : vérifiez qu’elles conviennent encore.',
  'media.use.file': 'Un autre fichier pour cette image',
  'media.use.replace': 'Remplacer le fichier',
  'media.use.replacing': 'Remplacement…',
  'media.use.replaced': 'Remplacée. Toutes les pages qui l’affichent montrent la nouvelle image.',
  'media.remove': 'Supprimer',
  'media.remove.what': 'Supprimer {name}',
  'media.empty.title': 'Pas encore d’images',
  'media.empty.text': 'Ajoutez-en ci-dessus, puis choisissez-les dans une page ou une actualité.',
  'media.focus': 'Recadrer',
  'media.focus.what': 'Recadrer {name}',
  'media.focus.title': 'Où {name} est recadrée',
  'media.focus.lead':
    'Les listes et les liens sur d’autres sites ne montrent qu’une partie de l’image. Indiquez ce qui doit rester visible, ou utilisez les curseurs.',
  'media.focus.x': '{percent} % depuis la gauche',
  'media.focus.y': '{percent} % depuis le haut',
  'media.focus.hint':
    'Telle que les listes la montrent, puis d’autres sites. Toutes les pages qui la montrent changent aussitôt.',
  'media.focus.save': 'Garder ceci visible',
})
