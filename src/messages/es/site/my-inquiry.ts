import { translationOf } from '../../translation.ts'
import type { myInquiryTexts as original } from '../../site/my-inquiry.ts'

export const myInquiryTexts = translationOf<typeof original>()({
  'my.open.how':
    'Escriba la dirección de correo desde la que nos escribió. Le enviaremos un código que abre su página durante 30 minutos.',
  'my.open.submit': 'Enviarme un código',
  'my.email': 'Dirección de correo electrónico',
  'my.email.wrong': 'Escriba una dirección de correo, como nombre@example.com',
  'my.away': 'Ahora no podemos enviar un código. Inténtelo de nuevo en unos minutos.',
  'my.link.title': 'Mi consulta',
  'my.link.text': 'Su página se abre con un código que enviamos a la dirección desde la que escribió.',
  'my.link.over': 'Este enlace ha caducado',
  'my.link.over.text':
    'Los enlaces de nuestros correos funcionan durante 14 días, y dejan de funcionar cuando usted cambia su dirección.',
  'my.start': 'Abrir mi consulta',
  'my.code.title': 'Escriba su código',
  'my.code.text.open':
    'Si alguien nos escribió desde esta dirección, acabamos de enviarle un código. Funciona durante 15 minutos.',
  'my.code.text.export': 'Acabamos de enviar un código a su dirección. Escríbalo para descargar sus datos.',
  'my.code.text.erase':
    'Acabamos de enviar un código a su dirección. Escríbalo para borrar todo sobre usted. No se puede deshacer.',
  'my.code.text.address':
    'Acabamos de enviar un código a la dirección nueva. Escríbalo para usar esa dirección desde ahora.',
  'my.code.label': 'Código',
  'my.code.help': 'Seis cifras',
  'my.code.submit.open': 'Abrir mi página',
  'my.code.submit.export': 'Descargar mis datos',
  'my.code.submit.erase': 'Borrar todo',
  'my.code.submit.address': 'Cambiar mi dirección',
  'my.code.wrong': 'Este código no es correcto. Escriba las seis cifras del correo.',
  'my.code.over': 'Este código ha caducado. Pida uno nuevo.',
  'my.code.too-many': 'Demasiados códigos incorrectos. Pida uno nuevo.',
  'my.code.nothing': '¿No llega el correo? Revise la carpeta de correo no deseado o pida otro código.',
  'my.title': 'Mi consulta',
  'my.until': 'Esta página está abierta hasta {instant}. Solo usted puede verla.',
  'my.close': 'Cerrar esta página ahora',
  'my.none': 'Ya no guardamos nada de lo que nos preguntó.',
  'my.done.added': 'Su mensaje se añadió. Lo responderemos.',
  'my.done.programs': 'Sus programas se cambiaron.',
  'my.done.stopped':
    'No le enviaremos más correos sobre nuestros programas. Seguiremos respondiendo a sus preguntas.',
  'my.inquiry': 'Consulta {receipt}',
  'my.asked': 'Enviada el {instant}',
  'my.state.waiting': 'Responderemos a más tardar el {instant}.',
  'my.state.part':
    'Respondimos a una parte de su mensaje: véala abajo. Responderemos al resto a más tardar el {instant}.',
  'my.state.part-late':
    'Respondimos a una parte de su mensaje: véala abajo. Sentimos el retraso con el resto: debería haber tenido noticias nuestras a más tardar el {instant}. Responderemos en cuanto podamos.',
  'my.state.answered': 'Respondida el {instant}.',
  'my.state.closed': 'Cerrada. Escriba abajo para abrirla de nuevo.',
  'my.undelivered': 'Esta respuesta no pudo entregarse en su dirección de correo electrónico.',
  'my.you': 'Usted',
  'my.add': 'Añadir a la conversación',
  'my.add.help': 'Respondemos aquí y por correo.',
  'my.add.missing': 'Escriba un mensaje',
  'my.add.too-long': 'Escriba 5000 caracteres como máximo',
  'my.add.submit': 'Enviar',
  'my.programs': 'Programas por los que pregunta',
  'my.programs.submit': 'Guardar programas',
  'my.preferences': 'Nuestros correos',
  'my.preferences.on': 'Usted aceptó recibir correos sobre nuestros programas.',
  'my.preferences.off': 'No le enviamos correos sobre nuestros programas, solo respuestas a sus preguntas.',
  'my.preferences.stop': 'Dejar de recibir estos correos',
  'my.preferences.newsletter': 'Cambiar o cancelar el boletín',
  'my.address': 'Su dirección de correo',
  'my.address.now': 'Respondemos a {email}.',
  'my.address.new': 'Nueva dirección de correo',
  'my.address.submit': 'Enviar un código a la dirección nueva',
  'my.address.ends': 'Los enlaces de correos anteriores y las páginas abiertas dejarán de funcionar.',
  'my.address.done': 'Su dirección se cambió',
  'my.address.done.text':
    'Desde ahora escribimos a la dirección nueva. Esta página se ha cerrado; ábrala de nuevo desde allí.',
  'my.data': 'Sus datos',
  'my.data.export': 'Descargar mis datos',
  'my.data.export.text':
    'Un archivo JSON con todo lo que sabemos de usted. Antes le enviaremos un código nuevo.',
  'my.data.erase': 'Borrar mis datos',
  'my.data.erase.text':
    'Elimina su nombre, sus direcciones, sus mensajes y nuestras respuestas en todas partes, y cierra las consultas abiertas. No se puede deshacer. Antes le enviaremos un código nuevo.',
  'my.erased': 'Sus datos se están borrando',
  'my.erased.text':
    'En unos minutos, nada en nuestros sistemas llevará hasta usted. No le escribiremos al respecto.',
  'my.looks': 'Quién de la escuela ha mirado',
  'my.looks.none': 'Nadie ha mirado todavía.',
  'my.looks.line': '{name}, {day}',
  'my.over': 'Esta página se ha cerrado',
  'my.over.text': 'Una página queda abierta 30 minutos. Pida un código nuevo para abrirla otra vez.',
  'mail.visit-code.subject': '{code} es su código',
  'mail.visit-code.title.open': 'Su código',
  'mail.visit-code.title.export': 'Su código para descargar sus datos',
  'mail.visit-code.title.erase': 'Su código para borrar sus datos',
  'mail.visit-code.title.address': 'Su código para esta dirección',
  'mail.visit-code.text.open': 'Escriba este código en la página donde lo pidió para ver su consulta:',
  'mail.visit-code.text.export': 'Escriba este código para descargar todo lo que sabemos de usted:',
  'mail.visit-code.text.erase': 'Escriba este código para borrar todo sobre usted. No se puede deshacer:',
  'mail.visit-code.text.address':
    'Escriba este código para que enviemos nuestras respuestas a esta dirección:',
  'mail.visit-code.lifetime':
    'Funciona una sola vez, durante {minutes} minutos. Nunca lo pedimos por teléfono ni por correo.',
  'mail.visit-code.not-you': 'Si no lo pidió usted, no pasa nada. Puede borrar este correo.',
  'mail.visit-code.why':
    'Recibió este correo porque alguien pidió un código en nuestro sitio con su dirección.',
  'mail.my-inquiry': 'Ver esta conversación o cambiar lo que preguntó',
  'my.state.late':
    'Lamentamos el retraso: debería haber tenido noticias nuestras a más tardar el {instant}. Responderemos en cuanto podamos.',
})
