import { translationOf } from '../../translation.ts'
import type { importsTexts as original } from '../../desk/imports.ts'

export const importsTexts = translationOf<typeof original>()({
  'import.title': 'Importar personas',
  'import.lead':
    'Una tabla de personas en CSV o XLSX. Verá lo que aportaría antes de que se incorpore a nadie. Nada de lo que se sabe se sobrescribe y una importación puede anularse en cualquier momento.',
  'import.file': 'Archivo',
  'import.source': 'De dónde procede',
  'import.source.hint': 'Por ejemplo, «Feria de Boston». Con este nombre se recuerdan sus columnas.',
  'import.upload': 'Leer el archivo',
  'import.uploading': 'Leyendo',
  'import.no-file': 'Elija un archivo.',
  'import.columns': 'Qué contiene cada columna',
  'import.column': 'Columna del archivo',
  'import.example': 'Primeras filas',
  'import.field': 'Contiene',
  'import.field.of': 'Qué contiene la columna {column}',
  'import.field.none': 'No se importa',
  'import.field.full_name': 'Nombre completo',
  'import.field.lifecycle': 'Etapa',
  'import.preview': 'Ver lo que aportaría',
  'import.start': 'Importar',
  'import.cancel': 'Cancelar esta importación',
  'import.cancel.done': 'Deshacer esta importación',
  'import.state.uploaded': 'Indique qué contiene cada columna.',
  'import.state.previewing':
    'Leyendo el archivo completo. {rows, plural, one {# fila hasta ahora} other {# filas hasta ahora}}.',
  'import.state.previewed': 'Todavía no se ha incorporado a nadie.',
  'import.state.running': 'Importando. {rows, plural, one {# fila hasta ahora} other {# filas hasta ahora}}.',
  'import.state.other': 'Ha cambiado las columnas. Vuelva a ver lo que aportaría el archivo.',
  'import.state.running-of': 'Importando: {rows, number} de {total, plural, one {# fila} other {# filas}}.',
  'import.undo.text':
    '{created, plural, =0 {No aportó personas nuevas.} one {Se elimina la persona que aportó, salvo que haya escrito desde entonces.} other {Se eliminan las # personas que aportó, salvo las que hayan escrito desde entonces.}} También desaparecen el archivo y lo que proponía sobre personas ya conocidas.',
  'import.undo.do': 'Deshacerla y eliminar lo que aportó',
  'import.state.done': 'Terminada.',
  'import.state.canceled': 'Cancelada. No queda nada de ella.',
  'import.state.failed': 'El archivo no se pudo leer hasta el final: {why}',
  'import.progress': 'Filas leídas',
  'import.counts':
    '{created, plural, one {# persona nueva} other {# personas nuevas}} · {matched, plural, one {# ya conocida} other {# ya conocidas}} · {conflicting, plural, one {# conocida, con datos nuevos o distintos} other {# conocidas, con datos nuevos o distintos}} · {refused, plural, one {# fila no admitida} other {# filas no admitidas}}',
  'import.report': 'Filas que no se admitieron y por qué',
  'import.report.row': 'Fila',
  'import.report.why': 'Por qué no se admitió',
  'import.reason.column': '«{name}»',
  'import.reason.no-address':
    'Fila {row}, {count, plural, one {columna} other {columnas}} {columns}: falta la dirección de correo electrónico.',
  'import.reason.bad-address':
    'Fila {row}, {count, plural, one {columna} other {columnas}} {columns}: «{value}» no es una dirección de correo electrónico.',
  'import.reason.no-name':
    'Fila {row}, {count, plural, one {columna} other {columnas}} {columns}: falta el nombre.',
  'import.reason.too-long':
    'Fila {row}, {count, plural, one {columna} other {columnas}} {columns}: el nombre tiene más de {max} caracteres.',
  'import.reason.repeated': 'Fila {row}: la misma persona que en una fila anterior, por nombre y dirección.',
  'import.reason.repeated-as': 'Fila {row}: la misma persona que en la fila {first}, por nombre y dirección.',
  'import.earlier': 'Importaciones',
  'import.earlier.none': 'Todavía ninguna.',
  'import.open': '{file}, de {source}',
  'people.import': 'Importar',
  'people.export.csv': 'Exportar como CSV',
  'people.export.xlsx': 'Exportar como XLSX',
})
