import { translationOf } from '../../translation.ts'
import type { importsTexts as original } from '../../desk/imports.ts'

export const importsTexts = translationOf<typeof original>()({
  'import.title': 'Importer des personnes',
  'import.lead':
    'Un tableau de personnes au format CSV ou XLSX. Vous voyez ce qu’il apporterait avant que quiconque ne soit ajouté. Rien de connu n’est remplacé, et une importation peut être annulée à tout moment.',
  'import.file': 'Fichier',
  'import.source': 'Sa provenance',
  'import.source.hint': 'Par exemple « Salon de Boston ». Ses colonnes sont mémorisées sous ce nom.',
  'import.upload': 'Lire le fichier',
  'import.uploading': 'Lecture',
  'import.no-file': 'Choisissez un fichier.',
  'import.columns': 'Ce que contient chaque colonne',
  'import.column': 'Colonne du fichier',
  'import.example': 'Premières lignes',
  'import.field': 'Contient',
  'import.field.of': 'Ce que contient la colonne {column}',
  'import.field.none': 'Laissée de côté',
  'import.field.full_name': 'Nom complet',
  'import.field.lifecycle': 'Étape',
  'import.preview': 'Voir ce qu’il apporterait',
  'import.start': 'Importer',
  'import.cancel': 'Annuler cette importation',
  'import.cancel.done': 'Défaire cette importation',
  'import.state.uploaded': 'Indiquez ce que contient chaque colonne.',
  'import.state.previewing':
    'Lecture du fichier entier. {rows, plural, one {# ligne jusqu’ici} other {# lignes jusqu’ici}}.',
  'import.state.previewed': 'Personne n’a encore été ajouté.',
  'import.state.running':
    'Importation en cours. {rows, plural, one {# ligne jusqu’ici} other {# lignes jusqu’ici}}.',
  'import.state.other': 'Vous avez modifié les colonnes. Revoyez ce que le fichier apporterait.',
  'import.state.running-of':
    'Importation : {rows, number} sur {total, plural, one {# ligne} other {# lignes}}.',
  'import.undo.text':
    '{created, plural, =0 {Elle n’a ajouté personne.} one {La personne qu’elle a ajoutée est supprimée, sauf si elle a écrit depuis.} other {Les # personnes qu’elle a ajoutées sont supprimées, sauf celles qui ont écrit depuis.}} Le fichier et ce qu’il proposait sur des personnes déjà connues disparaissent aussi.',
  'import.undo.do': 'La défaire et supprimer ce qu’elle a apporté',
  'import.state.done': 'Terminée.',
  'import.state.canceled': 'Annulée. Il n’en reste rien.',
  'import.state.failed': 'Le fichier n’a pas pu être lu jusqu’au bout : {why}',
  'import.progress': 'Lignes lues',
  'import.counts':
    '{created, plural, one {# nouvelle personne} other {# nouvelles personnes}} · {matched, plural, one {# déjà connue} other {# déjà connues}} · {conflicting, plural, one {# connue, avec des valeurs nouvelles ou différentes} other {# connues, avec des valeurs nouvelles ou différentes}} · {refused, plural, one {# ligne refusée} other {# lignes refusées}}',
  'import.report': 'Les lignes refusées, et pourquoi',
  'import.report.row': 'Ligne',
  'import.report.why': 'Pourquoi elle a été refusée',
  'import.reason.column': '« {name} »',
  'import.reason.no-address':
    'Ligne {row}, {count, plural, one {colonne} other {colonnes}} {columns} : il n’y a pas d’adresse électronique.',
  'import.reason.bad-address':
    'Ligne {row}, {count, plural, one {colonne} other {colonnes}} {columns} : « {value} » n’est pas une adresse électronique.',
  'import.reason.no-name':
    'Ligne {row}, {count, plural, one {colonne} other {colonnes}} {columns} : il n’y a pas de nom.',
  'import.reason.too-long':
    'Ligne {row}, {count, plural, one {colonne} other {colonnes}} {columns} : le nom dépasse {max} caractères.',
  'import.reason.repeated':
    'Ligne {row} : la même personne que sur une ligne précédente, par le nom et l’adresse.',
  'import.reason.repeated-as': 'Ligne {row} : la même personne que ligne {first}, par le nom et l’adresse.',
  'import.earlier': 'Importations',
  'import.earlier.none': 'Aucune pour le moment.',
  'import.open': '{file}, de {source}',
  'people.import': 'Importer',
  'people.export.csv': 'Exporter en CSV',
  'people.export.xlsx': 'Exporter en XLSX',
})
