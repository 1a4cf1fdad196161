import { translationOf } from '../../translation.ts'
import type { colleaguesTexts as original } from '../../desk/colleagues.ts'

export const colleaguesTexts = translationOf<typeof original>()({
  'colleagues.title': 'Equipo',
  'colleagues.lead':
    'Quién puede entrar en el escritorio y qué puede hacer cada persona. Una cuenta desactivada conserva su nombre en todo lo que hizo.',
  'colleagues.list': 'Equipo, por nombre',
  'colleagues.name': 'Nombre',
  'colleagues.no-name': 'Aún no se ha incorporado',
  'colleagues.self': '(usted)',
  'colleagues.role': 'Rol',
  'colleagues.role.of': 'Rol de {name}',
  'colleagues.role.changed': '{name} tiene ahora este rol: {role}.',
  'colleagues.state': 'Cuenta',
  'colleagues.state.active': 'Activa',
  'colleagues.state.invited': 'Invitada',
  'colleagues.state.disabled': 'Desactivada',
  'colleagues.disabled-since': 'desde:',
  'colleagues.since': 'desde:',
  'colleagues.invited-at': 'invitación:',
  'colleagues.acts': 'Acciones',
  'colleagues.again': 'Enviar un enlace nuevo',
  'colleagues.again.who': 'Enviar un enlace nuevo a {name}',
  'colleagues.disable': 'Desactivar',
  'colleagues.disable.who': 'Desactivar la cuenta de {name}',
  'colleagues.disabled': 'Cuenta desactivada: {name}. Su sesión se ha cerrado.',
  'colleagues.enable': 'Activar',
  'colleagues.enable.who': 'Activar la cuenta de {name}',
  'colleagues.enabled': 'Cuenta activada: {name}.',
  'colleagues.invite.title': 'Invitar a un colega',
  'colleagues.invite.email': 'Dirección de correo electrónico',
  'colleagues.invite.submit': 'Enviar la invitación',
  'colleagues.invite.submitting': 'Enviando…',
  'colleagues.invited.mailed':
    'La invitación a {email} va en camino. El enlace funciona una sola vez, durante siete días.',
  'colleagues.invited.by-hand':
    'No hay ningún servidor de correo configurado, así que no sale ninguna invitación. Entregue usted este enlace a {email}. Funciona una sola vez, durante siete días.',
  'colleagues.copy': 'Copiar el enlace',
  'colleagues.copied': 'Copiado',
})
