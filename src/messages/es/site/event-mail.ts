import { translationOf } from '../../translation.ts'
import type { eventMailTexts as original } from '../../site/event-mail.ts'

export const eventMailTexts = translationOf<typeof original>()({
  'mail.event.subject.registered': 'Su inscripción: {title}',
  'mail.event.subject.waiting': 'Está en la lista de espera: {title}',
  'mail.event.subject.moved-up': 'Tiene una plaza: {title}',
  'mail.event.subject.reminder': 'Recordatorio: {title}',
  'mail.event.subject.changed': 'Nueva hora o lugar: {title}',
  'mail.event.subject.called-off': 'Cancelado: {title}',
  'mail.event.subject.canceled': 'Su inscripción está cancelada: {title}',
  'mail.event.title.registered': 'Su inscripción está hecha',
  'mail.event.title.waiting': 'Está en la lista de espera',
  'mail.event.title.moved-up': 'Tiene una plaza',
  'mail.event.title.reminder': 'Este evento se acerca',
  'mail.event.title.changed': 'Este evento tiene nueva hora o lugar',
  'mail.event.title.called-off': 'Este evento se ha cancelado',
  'mail.event.title.canceled': 'Su inscripción está cancelada',
  'mail.event.lead.registered':
    '{guests, plural, =0 {Hay una plaza reservada para usted.} one {Hay plazas reservadas para usted y un acompañante.} other {Hay plazas reservadas para usted y # acompañantes.}}',
  'mail.event.lead.waiting':
    'Todas las plazas están ocupadas. Si quedan libres suficientes, serán suyas automáticamente y le escribiremos enseguida.',
  'mail.event.lead.moved-up':
    '{guests, plural, =0 {Quedó libre una plaza y está reservada para usted.} one {Quedaron libres plazas y están reservadas para usted y un acompañante.} other {Quedaron libres plazas y están reservadas para usted y # acompañantes.}}',
  'mail.event.lead.reminder':
    '{guests, plural, =0 {Esperamos verle pronto.} one {Esperamos verle pronto con su acompañante.} other {Esperamos verle pronto con sus # acompañantes.}} Si no puede venir, cancele su inscripción para que otra persona en espera ocupe su lugar.',
  'mail.event.lead.changed':
    'Revise los datos a continuación. Si ahora no puede venir, cancele su inscripción.',
  'mail.event.lead.called-off': 'Lo sentimos. No tiene que hacer nada.',
  'mail.event.lead.canceled': 'Gracias por avisarnos. Otra persona en espera puede ocupar su lugar.',
  'mail.event.what': 'Evento',
  'mail.event.when': 'Cuándo',
  'mail.event.where': 'Dónde',
  'mail.event.where.online': 'En línea',
  'mail.event.where.on-campus': 'En el campus',
  'mail.event.where.both': 'En el campus y en línea',
  'mail.event.join': 'Para participar en línea',
  'mail.event.join.link': 'Unirse al evento',
  'mail.event.manage': 'Ver o cancelar su inscripción',
  'mail.event.page': 'Sobre el evento',
  'mail.event.calendar': 'El archivo adjunto añade el evento a su calendario.',
  'mail.event.calendar.remove': 'Si añadió el evento a su calendario, bórrelo allí.',
  'mail.event.door':
    'Muestre este código en la entrada. Un miembro del personal lo escanea y su llegada queda registrada.',
  'mail.event.door.code': 'Código QR para registrar la llegada en la entrada',
  'mail.event.door.text': 'En la entrada, diga su nombre o muestre el código de la página de su inscripción.',
  'mail.event.why':
    'Recibe este correo porque esta dirección se inscribió en el evento. Si no fue usted, cancele la inscripción; no se enviará nada más.',
})
