import { translationOf } from '../../translation.ts'
import type { eventMailTexts as original } from '../../site/event-mail.ts'

export const eventMailTexts = translationOf<typeof original>()({
  'mail.event.subject.registered': 'Votre inscription : {title}',
  'mail.event.subject.waiting': 'Vous êtes sur la liste d’attente : {title}',
  'mail.event.subject.moved-up': 'Vous avez une place : {title}',
  'mail.event.subject.reminder': 'Rappel : {title}',
  'mail.event.subject.changed': 'Nouvelle heure ou nouveau lieu : {title}',
  'mail.event.subject.called-off': 'Annulé : {title}',
  'mail.event.subject.canceled': 'Votre inscription est annulée : {title}',
  'mail.event.title.registered': 'Votre inscription est enregistrée',
  'mail.event.title.waiting': 'Vous êtes sur la liste d’attente',
  'mail.event.title.moved-up': 'Vous avez une place',
  'mail.event.title.reminder': 'Cet événement approche',
  'mail.event.title.changed': 'Cet événement a une nouvelle heure ou un nouveau lieu',
  'mail.event.title.called-off': 'Cet événement est annulé',
  'mail.event.title.canceled': 'Votre inscription est annulée',
  'mail.event.lead.registered':
    '{guests, plural, =0 {Une place vous est réservée.} one {Des places sont réservées pour vous et un invité.} other {Des places sont réservées pour vous et # invités.}}',
  'mail.event.lead.waiting':
    'Toutes les places sont prises. S’il s’en libère assez, elles sont à vous automatiquement et nous vous écrirons aussitôt.',
  'mail.event.lead.moved-up':
    '{guests, plural, =0 {Une place s’est libérée et vous est réservée.} one {Des places se sont libérées et sont réservées pour vous et un invité.} other {Des places se sont libérées et sont réservées pour vous et # invités.}}',
  'mail.event.lead.reminder':
    '{guests, plural, =0 {Nous nous réjouissons de vous voir.} one {Nous nous réjouissons de vous voir avec votre invité.} other {Nous nous réjouissons de vous voir avec vos # invités.}} Si vous ne pouvez pas venir, merci d’annuler, afin qu’une personne en attente prenne votre place.',
  'mail.event.lead.changed':
    'Vérifiez les informations ci-dessous. Si vous ne pouvez plus venir, merci d’annuler.',
  'mail.event.lead.called-off': 'Nous en sommes désolés. Vous n’avez rien à faire.',
  'mail.event.lead.canceled':
    'Merci de nous avoir prévenus. Une personne en attente peut prendre votre place.',
  'mail.event.what': 'Événement',
  'mail.event.when': 'Quand',
  'mail.event.where': 'Où',
  'mail.event.where.online': 'En ligne',
  'mail.event.where.on-campus': 'Sur le campus',
  'mail.event.where.both': 'Sur le campus et en ligne',
  'mail.event.join': 'Pour participer en ligne',
  'mail.event.join.link': 'Rejoindre l’événement',
  'mail.event.manage': 'Voir ou annuler votre inscription',
  'mail.event.page': 'À propos de l’événement',
  'mail.event.calendar': 'Le fichier joint ajoute l’événement à votre agenda.',
  'mail.event.calendar.remove': 'Si vous avez ajouté l’événement à votre agenda, supprimez-le.',
  'mail.event.door':
    'Présentez ce code à l’entrée. Un membre de l’équipe le scanne et votre arrivée est enregistrée.',
  'mail.event.door.code': 'Code QR pour enregistrer votre arrivée à l’entrée',
  'mail.event.door.text':
    'À l’entrée, donnez votre nom ou présentez le code de la page de votre inscription.',
  'mail.event.why':
    'Vous recevez ce message parce que cette adresse a été inscrite à l’événement. Si ce n’était pas vous, annulez l’inscription ; rien d’autre ne sera envoyé.',
})
