import { translationOf } from '../../translation.ts'
import type { colleaguesTexts as original } from '../../desk/colleagues.ts'

export const colleaguesTexts = translationOf<typeof original>()({
  'colleagues.title': 'Équipe',
  'colleagues.lead':
    'Qui peut se connecter au bureau, et ce que chacun peut y faire. Un compte désactivé garde son nom sur tout ce qu’il a fait.',
  'colleagues.list': 'Équipe, par nom',
  'colleagues.name': 'Nom',
  'colleagues.no-name': 'Pas encore arrivé',
  'colleagues.self': '(vous)',
  'colleagues.role': 'Rôle',
  'colleagues.role.of': 'Rôle de {name}',
  'colleagues.role.changed': '{name} a maintenant ce rôle : {role}.',
  'colleagues.state': 'Compte',
  'colleagues.state.active': 'Actif',
  'colleagues.state.invited': 'Invité',
  'colleagues.state.disabled': 'Désactivé',
  'colleagues.disabled-since': 'depuis :',
  'colleagues.since': 'depuis :',
  'colleagues.invited-at': 'invitation :',
  'colleagues.acts': 'Actions',
  'colleagues.again': 'Envoyer un nouveau lien',
  'colleagues.again.who': 'Envoyer un nouveau lien à {name}',
  'colleagues.disable': 'Désactiver',
  'colleagues.disable.who': 'Désactiver le compte de {name}',
  'colleagues.disabled': 'Compte désactivé : {name}. Sa session est fermée.',
  'colleagues.enable': 'Activer',
  'colleagues.enable.who': 'Activer le compte de {name}',
  'colleagues.enabled': 'Compte activé : {name}.',
  'colleagues.invite.title': 'Inviter un collègue',
  'colleagues.invite.email': 'Adresse e-mail',
  'colleagues.invite.submit': 'Envoyer l’invitation',
  'colleagues.invite.submitting': 'Envoi…',
  'colleagues.invited.mailed':
    'L’invitation à {email} est en route. Son lien fonctionne une seule fois, pendant sept jours.',
  'colleagues.invited.by-hand':
    'Aucun serveur de messagerie n’est configuré : aucune invitation ne part. Transmettez vous-même ce lien à {email}. Il fonctionne une seule fois, pendant sept jours.',
  'colleagues.copy': 'Copier le lien',
  'colleagues.copied': 'Copié',
})
