import { translationOf } from '../../translation.ts'
import type { captchaTexts as original } from '../../site/captcha.ts'

export const captchaTexts = translationOf<typeof original>()({
  'captcha.label': 'Protection contre les robots',
  'captcha.idle': 'Démarre toute seule quand vous remplissez le formulaire',
  'captcha.checking': 'Vérification…',
  'captcha.waiting': 'Effectuez la vérification ci-dessous',
  'captcha.verified': 'Vérifié : vous pouvez envoyer le formulaire',
  'captcha.failed': 'La vérification n’a pas fonctionné. Vous pouvez quand même envoyer le formulaire.',
  'captcha.failed.required': 'La vérification n’a pas fonctionné. Rechargez la page ou écrivez à {email}.',
  'captcha.no-script':
    'Ce formulaire a besoin de JavaScript pour distinguer les personnes des robots. Vous pouvez aussi écrire à {email}.',
})
