import { translationOf } from '../../translation.ts'
import type { upkeepMailTexts as original } from '../../site/upkeep-mail.ts'

export const upkeepMailTexts = translationOf<typeof original>()({
  'mail.upkeep.subject':
    '{count, plural, one {Une page du site est à regarder} other {# pages du site sont à regarder}}',
  'mail.upkeep.text':
    'Le contrôle de la nuit dernière a trouvé du nouveau sur {count, plural, one {cette page} other {ces pages}} : un lien qui ne mène nulle part, un chiffre qui contredit une donnée ou une donnée dont la date est passée.',
  'mail.upkeep.count': '{count, plural, one {Un point à voir} other {# points à voir}}',
  'mail.upkeep.more': '{count, plural, one {Et une autre page.} other {Et # autres pages.}}',
  'mail.upkeep.open': 'Ouvrir Entretien',
  'mail.upkeep.why':
    'Vous recevez ce message parce que vous modifiez le site. Vous pouvez le désactiver au bureau, sous Mon travail.',
})
