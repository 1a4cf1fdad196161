import { translationOf } from '../../translation.ts'
import type { incomingTexts as original } from '../../desk/incoming.ts'

export const incomingTexts = translationOf<typeof original>()({
  'presence.inquiry.looking': '{names} {count, plural, one {está} other {están}} viendo esta consulta.',
  'presence.inquiry.writing':
    '{names} {count, plural, one {está} other {están}} escribiendo una respuesta ahora.',
  'came-since.title': 'Ha llegado algo más desde que empezó a escribir',
  'came-since.corrected': 'La persona corrigió su pregunta. Está al principio de esta página.',
  'came-since.yours': 'Su respuesta, aún sin enviar',
  'came-since.elsewhere': 'Respondida por otra vía:',
  'came-since.undone': 'Recuperada antes de salir.',
  'came-since.send': 'Enviar también la mía',
  'came-since.back': 'Cambiar mi respuesta',
  'came-since.discard': 'Descartar mi respuesta',
  'came-since.discarded': 'Su respuesta se descartó.',
  'notice.mailbox.title': 'No se recoge el correo entrante',
  'notice.mailbox.sign-in':
    'Desde {since}, el servidor de correo rechaza el nombre o la contraseña del buzón de consultas. No se pierde nada: el correo espera allí. Quien opera Prospectus puede corregir IMAP_URL.',
  'notice.mailbox.unreachable':
    'El servidor de correo del buzón de consultas no responde desde {since}. No se pierde nada: el correo espera allí y se recoge en cuanto el servidor conteste.',
  'notice.mailbox.folder':
    'La carpeta que indica IMAP_URL falta en el buzón de consultas desde {since}. No se pierde nada, pero no se recoge ningún correo.',
  'notice.mailbox.cut-off':
    'Desde {since}, el servidor de correo corta la conexión cada vez que se lee el buzón de consultas. No se pierde nada: el correo espera allí y se recoge de nuevo.',
  'notice.mailbox.silent':
    'El buzón de consultas se leyó por última vez: {since}. Prospectus lo lee cada 20 segundos, así que algo falla en el servidor que lo hace. No se pierde nada: el correo espera allí.',
  'notice.stray.title': 'Correo sin clasificar',
  'notice.stray':
    '{count, plural, one {Llegó un correo que Prospectus no pudo clasificar. Espera} other {Llegaron # correos que Prospectus no pudo clasificar. Esperan}} a que alguien decida.',
  'notice.stray.read': '{count, plural, one {Revisarlo} other {Revisarlos}}',
  'incoming.title': 'Correo sin clasificar',
  'incoming.lead':
    'Correos que llegaron a la escuela y no pertenecen a ninguna consulta. Nada de lo que llega se desecha: decida aquí qué hacer con ellos.',
  'incoming.show': 'Mostrar los correos que',
  'incoming.show.waiting': 'Esperan su decisión',
  'incoming.show.placed': 'Se clasificaron',
  'incoming.show.machines': 'Enviaron máquinas',
  'incoming.none.waiting': 'No hay correos por clasificar',
  'incoming.none.placed': 'Nadie ha clasificado ningún correo',
  'incoming.none.machines': 'Aquí no se guarda ningún correo automático',
  'incoming.none.text':
    'El correo de una persona se convierte en consulta y las respuestas van a su conversación. Lo que no encaja en ninguna de las dos aparece aquí.',
  'incoming.nobody': 'Sin remitente',
  'incoming.no-subject': 'Sin asunto',
  'incoming.why.no-address': 'No indica ninguna dirección de correo a la que se pueda responder.',
  'incoming.why.unreadable': 'No se pudo leer como correo. Descárguelo para ver qué es.',
  'incoming.why.too-large': 'Ocupa más de 26 MB. Aquí está solo el principio; el resto está en el buzón.',
  'incoming.why.failed':
    'No se pudo incorporar, tampoco al intentarlo de nuevo. El registro del servidor indica el motivo.',
  'incoming.raw': 'Descargar el correo tal como llegó',
  'incoming.files': '{count, plural, one {Contiene un archivo.} other {Contiene # archivos.}}',
  'incoming.open': 'Convertir en consulta',
  'incoming.join': 'Añadir a una consulta',
  'incoming.set-aside': 'Apartar',
  'incoming.take': 'Lo escribió una persona',
  'incoming.undo': 'Revertir',
  'incoming.act': '{act}: {title}',
  'incoming.see': 'Abrir la consulta',
  'incoming.placed.opened': '{name} lo convirtió en consulta',
  'incoming.placed.joined': '{name} lo añadió a una consulta',
  'incoming.placed.set-aside': '{name} lo apartó',
  'incoming.was-set-aside': 'El correo se apartó.',
  'incoming.joined': 'El correo se añadió a la consulta, que ahora espera respuesta.',
  'incoming.opened': 'El correo es ahora una consulta, con el número de referencia {receipt}.',
  'incoming.join.title': 'Añadir el correo a una consulta',
  'incoming.join.receipt': 'Número de referencia',
  'incoming.join.hint': 'Está al principio de la consulta, por ejemplo R-7K3M-9QPD-4TXW.',
  'incoming.join.save': 'Añadir a la consulta',
  'incoming.open.title': 'Convertir el correo en consulta',
  'incoming.open.first': 'Nombre',
  'incoming.open.last': 'Apellidos',
  'incoming.open.email': 'Dirección de correo electrónico',
  'incoming.open.message': 'Qué pregunta',
  'incoming.open.save': 'Convertir en consulta',
})
