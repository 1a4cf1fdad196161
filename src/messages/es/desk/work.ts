import { translationOf } from '../../translation.ts'
import type { workTexts as original } from '../../desk/work.ts'

export const workTexts = translationOf<typeof original>()({
  'failed-work.title': '{count, plural, one {Falló un proceso} other {Fallaron # procesos}}',
  'failed-work.text':
    'Prospectus lo intentó durante tres días y desistió. El registro del servidor contiene los detalles bajo el número del proceso.',
  'failed-work.job':
    '{queue}, desde {since}: {attempts, plural, one {un intento} other {# intentos}}, último error {error}, número {id}',
  'failed-work.retry': 'Intentarlo de nuevo',
  'failed-work.retry.what': 'Intentarlo de nuevo: {queue}, número {id}',
  'failed-work.discard': 'Descartar',
  'failed-work.discard.what': 'Descartar {queue}, número {id}',
  'ledger.title': 'El libro de control no cuadra',
  'ledger.text':
    '{off, plural, one {Un número de referencia no cuadra} other {# números de referencia no cuadran}}. Comprobado: {at}. La orden «prospectus ledger» indica cuáles y por qué.',
  'ledger.open':
    'Siguen aquí hasta que se compruebe que son correctos o hasta que una persona con rol de administración o dirección los cierre con un motivo: {numbers}.',
  'ledger.not-noted':
    '{count, plural, one {Se mostró un número de referencia que el disco no anotó.} other {Se mostraron # números de referencia que el disco no anotó.}} Libere espacio en el disco de JOURNAL_DIR.',
  'ledger.turned-away.title': 'Hubo personas que no pudieron enviar su consulta',
  'ledger.turned-away':
    '{people, plural, one {En los últimos siete días se dijo a una persona} other {En los últimos siete días se dijo a # personas}} que su consulta no se pudo guardar, la última vez {until}. Lo que escribieron quedó en su pantalla.',
  'ledger.silent.title':
    '{count, plural, one {Un servidor no da señales} other {# servidores no dan señales}}',
  'ledger.silent':
    '{count, plural, one {Este servidor no ha dado señales} other {Estos servidores no han dado señales}} en cinco minutos y puede haber allí consultas que nadie ha visto: {servers}. {count, plural, one {Vuelva a ponerlo en marcha; si ya no existe,} other {Vuelva a ponerlos en marcha; si alguno ya no existe,}} use la orden «prospectus forget-server».',
})
