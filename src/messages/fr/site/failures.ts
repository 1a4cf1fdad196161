import { translationOf } from '../../translation.ts'
import type { failuresTexts as original } from '../../site/failures.ts'

export const failuresTexts = translationOf<typeof original>()({
  'not-found.title': 'Page introuvable',
  'not-found.text':
    'Si vous avez saisi l’adresse, vérifiez qu’elle est correcte. Si vous avez suivi un lien, la page a peut-être été déplacée.',
  'not-found.ways': 'Essayez l’une de ces pages',
  'not-found.home': 'Page d’accueil',
  'not-found.ask': 'Demander des informations',
  'failure.failed': 'Un problème est survenu de notre côté',
  'failure.busy': 'Le site est très sollicité',
  'failure.page': 'Cette page ne peut pas être affichée pour le moment. Réessayez dans quelques minutes.',
  'failure.later':
    'Réessayez dans quelques minutes. Si vous avez un numéro de référence, nous avons bien reçu votre demande.',
  'failure.too-large': 'Le formulaire est trop volumineux',
  'failure.too-large.what':
    'Votre envoi dépasse {kilobytes} Ko, nous ne l’avons donc pas enregistré. Une question peut compter jusqu’à {most, number} caractères. Raccourcissez-la et renvoyez-la.',
  'failure.unreadable': 'Nous n’avons pas pu lire le formulaire',
  'failure.unreadable.what':
    'Ce que votre navigateur a envoyé était endommagé ou ne venait pas de ce site. Nous ne l’avons pas enregistré. Renvoyez-le.',
  'failure.address': 'Nous n’avons pas pu lire cette adresse',
  'failure.address.what':
    'Elle contient un élément qu’aucune adresse de ce site ne comporte. Vérifiez-la ou repartez de la page d’accueil.',
  'failure.back':
    'Si vous remplissiez le formulaire, revenez en arrière dans votre navigateur. Il conserve ce que vous avez saisi.',
  'failure.request': 'Si vous nous écrivez à propos de ce problème, indiquez ce numéro : {id}',
})
