import { translationOf } from '../../translation.ts'
import type { inboxTexts as original } from '../../desk/inbox.ts'

export const inboxTexts = translationOf<typeof original>()({
  'inbox.title': 'Boîte de réception',
  'inbox.show': 'Afficher',
  'inbox.title.count': 'Boîte de réception ({count})',
  'inbox.zone': 'Les heures sont données en {zone}.',
  'inbox.show.overdue': 'En retard',
  'inbox.show.today': 'À répondre aujourd’hui',
  'inbox.show.open': 'Ouvertes',
  'inbox.show.mine': 'Les miennes',
  'inbox.show.programs': 'Mes programmes',
  'inbox.show.unassigned': 'Non attribuées',
  'inbox.show.undelivered': 'Non remises',
  'inbox.show.waiting': 'En attente de la personne',
  'inbox.show.answered': 'Avec réponse',
  'inbox.show.closed': 'Closes',
  'inbox.show.all': 'Toutes',
  'own-programs.title': 'Mes programmes',
  'own-programs.lead':
    'Cette liste montrera alors les demandes ouvertes sur les programmes dont vous vous occupez. Vous continuez de voir toutes les autres.',
  'own-programs.none':
    'Choisissez les programmes dont vous vous occupez. Cette liste montrera alors les demandes ouvertes à leur sujet.',
  'own-programs.chosen': 'Demandes ouvertes sur {programs}.',
  'own-programs.limited': 'Vous travaillez pour {programs}. Un administrateur peut le modifier.',
  'own-programs.choose': 'Choisir des programmes',
  'own-programs.change': 'Modifier les programmes',
  'own-programs.save': 'Enregistrer les programmes',
  'inbox.program': 'Programme',
  'inbox.list': 'Demandes',
  'inbox.shown': '{count, plural, =0 {Aucune demande.} one {# demande.} other {# demandes.}}',
  'inbox.shown.first': 'Les {shown} premières demandes.',
  'inbox.shown.more': 'Les {shown} premières demandes sur {total}.',
  'inbox.sought':
    'Tout ce qui est arrivé depuis {at} a été parcouru. Des demandes plus anciennes peuvent aussi correspondre.',
  'inbox.seek': 'Chercher plus loin',
  'inbox.news': '{count, plural, one {# nouvelle demande} other {# nouvelles demandes}}',
  'inbox.news.many': 'plus de {count} nouvelles demandes',
  'inbox.news.show': 'Afficher',
  'inbox.empty.open.title': 'Personne n’attend',
  'inbox.empty.open.text':
    'Toutes les demandes ont une réponse. Les nouvelles apparaissent ici automatiquement.',
  'inbox.empty.title': 'Aucune demande ici',
  'inbox.empty.text': 'Aucune demande ne correspond à ces filtres.',
  'inbox.empty.reset': 'Afficher toutes les demandes',
  'inbox.select': 'Sélectionner {name}',
  'inbox.again.wrote-again': 'A écrit de nouveau',
  'inbox.again.undelivered': 'La réponse n’est pas arrivée',
  'inbox.in-part': 'Réponse partielle',
  'inbox.no-message': 'Aucun message',
  'promise.kept': 'Réponse dans les délais',
  'promise.broken': 'Réponse en retard',
  'promise.in-part':
    'Réponse partielle : {count, plural, one {# question reste sans réponse} other {# questions restent sans réponse}}',
  'promise.released-late': 'Sortie de la quarantaine après la fin de son délai',
  'promise.worked-late': 'Une panne de notre côté l’a cachée à l’équipe jusqu’à la fin de son délai',
  'search.label': 'Rechercher des demandes',
  'search.placeholder': 'Rechercher',
  'search.title': 'Recherche',
  'search.title.for': 'Recherche : {q}',
  'search.list': 'Demandes trouvées',
  'search.count':
    '{count, plural, =0 {Rien n’a été trouvé.} one {# demande trouvée.} other {# demandes trouvées.}}',
  'search.more':
    'Plus de {count} demandes correspondent. Les plus proches sont affichées ; ajoutez un mot pour préciser la recherche.',
  'search.empty.title': 'Rien n’a été trouvé pour « {q} »',
  'search.empty.text':
    'Vérifiez l’orthographe ou essayez moins de mots. Vous pouvez chercher par numéro de référence, adresse e-mail, nom ou mots du message.',
  'search.start.title': 'Rechercher des demandes',
  'search.start.text':
    'Saisissez un numéro de référence, une adresse e-mail, un nom ou des mots du message. Un numéro de référence ouvre directement sa demande.',
  'search.state': 'L’envoi qui porte ce numéro est dans cet état : {state}. Ce n’est pas encore une demande.',
  'search.state.final': 'L’envoi qui porte ce numéro est dans cet état : {state}. Ce n’est pas une demande.',
  'search.open-quarantine': 'Ouvrir la quarantaine',
  'search.exact':
    'Seules les orthographes exactes sont trouvées : la base de données n’a pas le droit d’utiliser l’extension pg_trgm. Le guide d’exploitation explique comment l’ajouter.',
  'notice.no-mail.title': 'Aucun e-mail ne part',
  'notice.no-mail':
    'Aucun serveur de messagerie n’est configuré (SMTP_URL). Les confirmations, les réponses et les invitations attendent dans la boîte d’envoi, et rien ne parvient à personne.',
  'notice.no-mail.read': 'Lire les e-mails de la boîte d’envoi',
  'notice.standing-still.title': 'Les e-mails sont bloqués',
  'notice.standing-still':
    '{count, plural, one {Un e-mail attend depuis {since} et ne part pas.} other {# e-mails attendent et ne partent pas, le plus ancien depuis {since}.}} Le serveur de messagerie est peut-être en panne, ou nous refuse.',
  'notice.standing-still.read': 'Voir ce qu’a dit le serveur de messagerie',
  'notice.held.title': 'Des confirmations sont retenues',
  'notice.held':
    '{count, plural, one {Une confirmation a été retenue} other {# confirmations ont été retenues}} au cours de la dernière heure, car l’établissement en a envoyé anormalement beaucoup. Quelqu’un inonde peut-être le formulaire.',
  'notice.held.read': 'Voir les e-mails retenus',
  'notice.holidays.title': 'La liste des jours fériés s’arrête bientôt',
  'notice.holidays':
    'Le dernier jour inscrit dans « {of} » est le {day}. Après cette année-là, les jours fériés compteraient comme des jours ouvrés et des réponses seraient promises pour ces jours. Un rédacteur peut ajouter les suivants sous Contenus.',
  'first-day.title': 'Bienvenue. Il n’y a pas encore de demandes.',
  'first-day.text': 'Les demandes apparaissent ici automatiquement. Pour commencer :',
  'first-day.ask.title': 'Envoyez une demande d’essai',
  'first-day.ask.text': 'Remplissez le formulaire comme le ferait un futur étudiant, puis répondez ici.',
  'first-day.ask.act': 'Ouvrir le formulaire de demande',
  'first-day.invite.title': 'Invitez un collègue',
  'first-day.invite.text':
    'Il reçoit par e-mail un lien qui fonctionne une seule fois et choisit son propre mot de passe.',
  'first-day.invite.act': 'Aller à l’équipe',
  'first-day.promise.title': 'Vérifiez ce que vous promettez',
  'first-day.promise.text':
    'Chaque personne apprend quand vous répondrez : {days, plural, one {un jour ouvré} other {# jours ouvrés}} après la demande, avant {closes} ({zone}). {holidays, plural, =0 {Aucun jour férié n’est inscrit} one {Un jour férié est inscrit} other {# jours fériés sont inscrits}}.',
})
