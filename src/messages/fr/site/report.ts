import { translationOf } from '../../translation.ts'
import type { reportTexts as original } from '../../site/report.ts'

export const reportTexts = translationOf<typeof original>()({
  'report.link': 'Signaler un obstacle ou une erreur',
  'report.message': 'Qu’est-ce qui n’a pas fonctionné ?',
  'report.message.help':
    'Que vouliez-vous faire, et que s’est-il passé ? Si vous utilisez une technologie d’assistance, dites-nous laquelle.',
  'report.page': 'Sur quelle page ?',
  'report.first_name': 'Votre nom',
  'report.email': 'Votre adresse e-mail',
  'report.email.help': 'Nous répondons à cette adresse.',
  'report.send': 'Envoyer le signalement',
  'report.missing': 'Dites-nous ce qui n’a pas fonctionné',
  'report.not-kept':
    'Nous ne pouvons pas recevoir votre signalement pour le moment. Ce que vous avez saisi est encore dans le formulaire ci-dessous. Réessayez dans quelques minutes ou écrivez à {email}.',
})
