import { translationOf } from '../../translation.ts'
import type { siteUpkeepTexts as original } from '../../desk/site-upkeep.ts'

export const siteUpkeepTexts = translationOf<typeof original>()({
  'upkeep.found': 'Ce que le contrôle nocturne a trouvé',
  'upkeep.found.none': 'Rien ne va mal sur le site, d’après le dernier contrôle.',
  'upkeep.found.lead':
    'Chaque nuit, toutes les pages du site sont contrôlées et tous les liens qui mènent ailleurs sont essayés. Un lien est considéré comme mort au bout de deux nuits.',
  'upkeep.found.page': 'Page',
  'upkeep.found.what': 'Ce qui ne va pas',
  'upkeep.found.since': 'Depuis',
  'upkeep.why.name': 'ce serveur n’existe pas',
  'upkeep.why.refused': 'son serveur refuse la connexion',
  'upkeep.why.timeout': 'son serveur ne répond pas',
  'upkeep.why.certificate': 'son certificat n’est pas valide',
  'upkeep.why.redirects': 'il est redirigé sans fin',
  'upkeep.why.other': 'son serveur interrompt la connexion',
  'upkeep.why.status': 'réponse {status}',
  'upkeep.import': 'Importer des redirections d’un fichier',
  'upkeep.import.label': 'Anciennes et nouvelles adresses',
  'upkeep.import.hint':
    'Une ligne pour chacune : l’ancienne adresse, une virgule et la page où elle mène. Collez-les ou choisissez un fichier CSV.',
  'upkeep.import.file': 'Choisir un fichier CSV',
  'upkeep.import.preview': 'Les contrôler',
  'upkeep.import.line': 'Ligne',
  'upkeep.import.state': 'Ce qui se passe',
  'upkeep.import.new': 'Est créée',
  'upkeep.import.known': 'Existe déjà',
  'upkeep.import.through': 'Continue en passant par {path}',
  'upkeep.import.problem.from-unfit':
    'L’ancienne adresse n’est pas de ce site. Commencez-la par une barre oblique.',
  'upkeep.import.problem.page-stands': 'Une page se trouve à l’ancienne adresse.',
  'upkeep.import.problem.twice': 'Cette ligne figure deux fois.',
  'upkeep.import.problem.twice-differently': 'Une ligne précédente mène cette adresse ailleurs.',
  'upkeep.import.problem.loop': 'Ceci tourne en rond.',
  'upkeep.import.problem.no-page': 'Aucune page du site n’a la nouvelle adresse.',
  'upkeep.import.problem.leads-elsewhere': 'Une redirection mène déjà ailleurs. Supprimez-la d’abord.',
  'upkeep.import.wrong':
    '{count, plural, one {Une ligne pose problème. Rien n’est créé tant qu’elle n’est pas corrigée.} other {# lignes posent problème. Rien n’est créé tant qu’elles ne sont pas corrigées.}}',
  'upkeep.import.submit': '{count, plural, one {Créer une redirection} other {Créer # redirections}}',
  'upkeep.import.nothing': 'Toutes existent déjà.',
  'upkeep.import.done':
    '{count, plural, one {Une redirection a été créée.} other {# redirections ont été créées.}}',
  'upkeep.yearly': 'Liste annuelle',
  'upkeep.yearly.lead':
    'Les pages dont les dates et les chiffres sont à mettre à jour. Une page quitte la liste quand ses données sont de cette année, ont un responsable et ne sont pas des exemples.',
  'upkeep.yearly.none': 'Toutes les données sont de cette année et ont un responsable.',
  'upkeep.yearly.what': 'À mettre à jour',
  'upkeep.yearly.old': '{count, plural, one {Une donnée} other {# données}} des années précédentes ({from})',
  'upkeep.yearly.unowned': '{count, plural, one {Une donnée} other {# données}} sans responsable',
  'upkeep.yearly.samples': '{count, plural, one {Un exemple} other {# exemples}} à remplacer',
})
