import { translationOf } from '../../translation.ts'
import type { enterTexts as original } from '../../desk/enter.ts'

export const enterTexts = translationOf<typeof original>()({
  'enter.title': 'Saisir une demande',
  'enter.lead':
    'Pour un appel téléphonique, ou un message qui vous est parvenu par une autre voie. La personne reçoit par e-mail la même confirmation que celles qui remplissent le formulaire.',
  'enter.channel': 'Comment elle est arrivée',
  'told.telephone': 'Téléphone',
  'told.access_needs': 'Besoins d’accessibilité',
  'told.event': 'Événement',
  'told.page': 'Page',
  'enter.telephone': 'Téléphone',
  'enter.email.hint':
    'Laissez ce champ vide si la personne n’a pas donné d’adresse. Aucune confirmation n’est alors envoyée.',
  'reply.no-address':
    '{name} n’a pas donné d’adresse e-mail. Répondez par téléphone, puis notez ce que vous avez dit.',
  'enter.program.none': 'Aucun programme : file générale',
  'enter.message': 'Ce qui a été demandé',
  'enter.message.hint': 'Autant que possible avec les mots de la personne. La confirmation les cite.',
  'enter.submit': 'Saisir la demande',
  'enter.submitting': 'Saisie…',
  'enter.done': 'Saisie sous le numéro {receipt}.',
  'channel.form': 'Formulaire',
  'channel.mail': 'E-mail',
  'channel.phone': 'Téléphone',
  'channel.event': 'Événement',
  'channel.report': 'Signalement',
  'channel.by.form': 'par le formulaire',
  'channel.by.mail': 'par e-mail',
  'channel.by.phone': 'par téléphone',
  'channel.by.event': 'lors d’un événement',
  'channel.by.report': 'comme signalement',
  'inquiry.general': 'Générale : aucun programme indiqué',
})
