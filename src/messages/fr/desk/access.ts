import { translationOf } from '../../translation.ts'
import type { accessTexts as original } from '../../desk/access.ts'

export const accessTexts = translationOf<typeof original>()({
  'role.administrator': 'administration',
  'role.director': 'direction',
  'role.counselor': 'conseil',
  'role.editor': 'rédaction',
  'sign-in.title': 'Se connecter',
  'sign-in.email': 'Adresse e-mail',
  'sign-in.password': 'Mot de passe',
  'sign-in.submit': 'Se connecter',
  'sign-in.submitting': 'Connexion…',
  'sign-in.ended': 'Votre session a pris fin. Reconnectez-vous pour reprendre où vous en étiez.',
  'sign-in.signed-out': 'Vous êtes déconnecté.',
  'password.show': 'Afficher le mot de passe',
  'password.hide': 'Masquer le mot de passe',
  'sign-in.forgotten': 'Mot de passe oublié ?',
  'forgotten.title': 'Mot de passe oublié ?',
  'forgotten.lead':
    'Saisissez l’adresse e-mail avec laquelle vous vous connectez. Nous vous enverrons un lien pour choisir un nouveau mot de passe.',
  'forgotten.submit': 'Envoyer le lien',
  'forgotten.submitting': 'Envoi…',
  'forgotten.sent.title': 'Consultez vos e-mails',
  'forgotten.sent.text':
    'Si {email} appartient à un membre de l’équipe, un lien pour choisir un nouveau mot de passe est en route. Il fonctionne une seule fois, pendant une heure.',
  'forgotten.back': 'Retour à la connexion',
  'reset.title': 'Choisissez un nouveau mot de passe',
  'reset.lead': 'Pour {email}. Vous serez déconnecté partout ailleurs.',
  'reset.submit': 'Enregistrer le nouveau mot de passe',
  'reset.submitting': 'Enregistrement…',
  'reset.done': 'Votre nouveau mot de passe est enregistré. Connectez-vous avec celui-ci.',
  'link.spent.title': 'Ce lien ne fonctionne plus',
  'link.spent.text':
    'Il a déjà servi, a été remplacé par un plus récent ou a expiré. Demandez à un administrateur de vous inviter à nouveau ou, si vous avez un compte, demandez un nouveau lien.',
  'welcome.title': 'Bienvenue au bureau',
  'welcome.lead':
    'Vous avez été invité sous l’adresse {email}, avec le rôle : {role}. Choisissez votre nom et un mot de passe.',
  'role.choice.administrator': 'Administration : tout, y compris les comptes de l’équipe',
  'role.choice.director': 'Direction : demandes et registre de contrôle',
  'role.choice.counselor': 'Conseil : demandes',
  'role.choice.editor': 'Rédaction : contenus',
  'setup.title': 'Le premier administrateur',
  'setup.lead':
    'Ce lien crée un compte, une seule fois. Ce compte peut lire toutes les demandes et inviter des collègues.',
  'setup.name': 'Votre nom',
  'setup.email': 'Votre adresse e-mail',
  'setup.password': 'Choisissez un mot de passe',
  'setup.password.hint':
    'Au moins 12 caractères. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.',
  'setup.submit': 'Créer le compte',
  'setup.submitting': 'Création du compte…',
  'setup.no-token':
    'Il manque à cette adresse le jeton que le serveur a affiché à son démarrage. Copiez le lien en entier.',
  'setup.spent':
    'Ce lien a déjà servi, a été remplacé par un plus récent ou date de plus d’un jour. Si vous avez un compte, connectez-vous. Si personne n’en a encore, redémarrez le serveur pour obtenir un nouveau lien.',
  'setup.made': 'Votre compte est prêt. Connectez-vous.',
})
