import { translationOf } from '../../translation.ts'
import type { mailTexts as original } from '../../site/mail.ts'

export const mailTexts = translationOf<typeof original>()({
  'mail.greeting': 'Hola, {name}:',
  'mail.greeting.plain': 'Hola:',
  'mail.contact': 'Teléfono {telephone}, correo {email}',
  'mail.invitation.subject': 'Su invitación a la oficina de admisiones en línea de {school}',
  'mail.invitation.title': 'Tiene una invitación',
  'mail.invitation.text':
    '{name} le ha invitado al escritorio de {school}, donde el personal lee y responde consultas. Elija su nombre y una contraseña para empezar.',
  'mail.invitation.text.plain':
    'Tiene una invitación al escritorio de {school}, donde el personal lee y responde consultas. Elija su nombre y una contraseña para empezar.',
  'mail.invitation.link': 'Aceptar la invitación',
  'mail.invitation.lifetime': 'El enlace funciona una sola vez, durante siete días.',
  'mail.invitation.why':
    'Una persona que administra el escritorio indicó su dirección. Si no esperaba este correo, puede ignorarlo.',
  'mail.password-reset.subject': 'Elija una contraseña nueva para el escritorio',
  'mail.password-reset.title': 'Elija una contraseña nueva',
  'mail.password-reset.text': 'Se pidió una contraseña nueva para su cuenta en el escritorio de {school}.',
  'mail.password-reset.link': 'Elegir una contraseña nueva',
  'mail.password-reset.lifetime': 'El enlace funciona una sola vez, durante una hora.',
  'mail.password-reset.why':
    'Alguien escribió su dirección en la página de acceso del escritorio. Si no fue usted, puede ignorar este correo. Su contraseña no ha cambiado.',
  'mail.sign-in-link.subject': 'Su enlace para entrar en el escritorio',
  'mail.sign-in-link.title': 'Entre en el escritorio',
  'mail.sign-in-link.text':
    'Alguien, esperamos que usted, pidió un enlace para entrar en el escritorio de {school}.',
  'mail.sign-in-link.link': 'Entrar',
  'mail.sign-in-link.lifetime': 'El enlace funciona una sola vez, durante 15 minutos.',
  'mail.sign-in-link.why':
    'Alguien escribió su dirección en la página de acceso del escritorio. Si no fue usted, puede ignorar este correo. Nadie entra hasta que se usa el enlace.',
  'mail.acknowledgement.subject': 'Recibimos su solicitud ({receipt})',
  'mail.acknowledgement.title': 'Gracias. Recibimos su solicitud.',
  'mail.acknowledgement.promise': 'Tendrá noticias nuestras a más tardar el {instant}.',
  'mail.acknowledgement.late':
    'Lamentamos el retraso. Nuestro personal tiene su solicitud y responderemos en cuanto podamos.',
  'mail.acknowledgement.number': 'Su número de referencia',
  'mail.acknowledgement.programs': '{count, plural, one {Programa} other {Programas}} por los que preguntó',
  'mail.acknowledgement.brochure':
    '{count, plural, one {Folleto de este programa (PDF)} other {Folleto de estos programas (PDF)}}',
  'mail.acknowledgement.quote': 'Lo que usted escribió',
  'mail.acknowledgement.page': 'Ver su solicitud',
  'mail.acknowledgement.page.private':
    'La dirección de esa página es solo para usted; no necesita contraseña.',
  'mail.acknowledgement.add':
    'Para añadir o corregir algo, responda a este correo y conserve en él su número de referencia.',
  'mail.acknowledgement.why':
    'Alguien pidió información con su dirección de correo. Si no fue usted, puede ignorar este mensaje.',
  'mail.confirm.subject': 'Confirme su solicitud ({receipt})',
  'mail.confirm.title': '¿Es suya esta solicitud?',
  'mail.confirm.text':
    'Alguien usó esta dirección de correo para pedir información a {school}. Si fue usted, confirme su solicitud y le responderemos.',
  'mail.confirm.link': 'Sí, esta solicitud es mía',
  'mail.confirm.why':
    'Alguien escribió su dirección en nuestro formulario. Si no fue usted, puede ignorar este correo. No le escribiremos otra vez.',
  'mail.subscription.subject': '{code} es su código de confirmación',
  'mail.subscription.title': 'Confirme su suscripción',
  'mail.subscription.text':
    'Alguien pidió a {school} que envíe «{newsletter}» a esta dirección una vez por semana, con:',
  'mail.subscription.code': 'Para confirmar, escriba este código en la página donde se suscribió:',
  'mail.subscription.or': 'O siga este enlace y pulse allí el botón:',
  'mail.subscription.link': 'Confirmar su suscripción',
  'mail.subscription.lifetime': 'El código y el enlace funcionan durante tres días.',
  'mail.subscription.why':
    'Alguien escribió su dirección en nuestro sitio. Si no fue usted, puede ignorar este correo. No le escribiremos otra vez.',
  'mail.digest.subject': '{newsletter}: {title}{more, plural, =0 {} one {, y uno más} other {, y # más}}',
  'mail.digest.why': 'Recibe «{newsletter}» una vez por semana porque se suscribió.',
  'mail.digest.preferences': 'Cambiar lo que recibe',
  'mail.digest.end': 'Cancelar la suscripción',
  'mail.reply.title': 'Una respuesta de {school}',
  'mail.reply.subject': 'Re: {subject}',
  'mail.reply.asked': 'El {instant} usted escribió:',
  'mail.reply.why': 'Recibe este correo porque nos hizo una pregunta. Su número de referencia es {receipt}.',
})
