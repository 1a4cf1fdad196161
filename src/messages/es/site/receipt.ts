import { translationOf } from '../../translation.ts'
import type { receiptTexts as original } from '../../site/receipt.ts'

export const receiptTexts = translationOf<typeof original>()({
  'receipt.title': 'Gracias. Recibimos su solicitud.',
  'receipt.title.answered': 'Respondimos su solicitud',
  'receipt.title.closed': 'Su solicitud está cerrada',
  'receipt.title.discarded': 'Su solicitud se cerró sin respuesta',
  'receipt.title.erased': 'Esta solicitud fue borrada',
  'receipt.number': 'Su número de referencia',
  'receipt.next': 'Qué sucede ahora',
  'receipt.happened': 'Qué sucedió',
  'receipt.by': 'Tendrá noticias nuestras a más tardar el {instant}.',
  'receipt.late':
    'Lamentamos el retraso: debería haber tenido noticias nuestras a más tardar el {instant}. Responderemos en cuanto podamos. También puede contactarnos e indicar su número de referencia.',
  'receipt.part':
    'Respondimos a una parte de su solicitud. Sobre el resto tendrá noticias nuestras a más tardar el {instant}.',
  'receipt.part-late':
    'Respondimos a una parte de su solicitud. Sentimos el retraso con el resto: debería haber tenido noticias nuestras a más tardar el {instant}. Responderemos en cuanto podamos. También puede contactarnos e indicar su número de referencia.',
  'receipt.answered':
    'Respondimos el {instant}. Si no recibió nuestra respuesta, contáctenos e indique su número de referencia.',
  'receipt.closed':
    'Nuestro personal cerró esta solicitud. Si todavía necesita una respuesta, contáctenos e indique su número de referencia.',
  'receipt.soon': 'Responderemos en cuanto podamos. Vuelva a esta página para ver cuándo.',
  'receipt.mail':
    'Responderemos por correo. Si para entonces no ve nuestra respuesta, contáctenos e indique su número de referencia.',
  'receipt.mail.to': 'Responderemos a {email}.',
  'receipt.mail.sent': 'Enviamos una confirmación a {email}.',
  'receipt.mail.failed':
    'No pudimos entregar una confirmación a {email}. Revise la dirección: nuestra respuesta también irá allí.',
  'receipt.change': '¿No es correcta? Cámbiela',
  'receipt.suggestion': '¿Quiso decir {address}? Si es así, cámbiela y envíe el formulario de nuevo.',
  'receipt.checking':
    'Una persona de nuestro equipo revisa su solicitud antes de que llegue a un asesor. Aun así responderemos a la hora indicada aquí.',
  'receipt.confirm':
    'Falta un paso: enviamos un correo a {email}. Siga el enlace que contiene para confirmar que la dirección es suya. Si no lo hace, nuestro personal revisará su solicitud antes de responder.',
  'confirm.title': 'Confirme su solicitud',
  'confirm.text': 'Confirme la solicitud {number} y la responderemos.',
  'confirm.button': 'Sí, esta solicitud es mía',
  'confirm.not-you': 'Si no es suya, cierre esta página. No le escribiremos otra vez.',
  'receipt.discarded':
    'Una persona de nuestro equipo decidió que esta solicitud no necesita respuesta. Si fue un error, envíela de nuevo o contáctenos. Otra persona la verá.',
  'receipt.failed':
    'Su solicitud está a salvo, pero un fallo de nuestro lado la retrasa. Nuestro personal ya lo sabe. También puede contactarnos e indicar su número de referencia.',
  'receipt.erased': 'Borramos lo que nos envió. No conservamos nada que lleve a usted y no responderemos.',
  'receipt.again': 'Enviarla de nuevo',
  'receipt.keep': 'Guarde esta página en sus marcadores para volver a ella. No necesita contraseña.',
  'receipt.copy': 'Copiar el número',
  'receipt.copied': 'Copiado',
  'receipt.sent': 'Lo que usted envió',
  'receipt.programs': 'Programas por los que preguntó',
  'receipt.contact': 'Si algo no está bien',
  'receipt.contact.text': 'Escríbanos o llámenos e indique su número de referencia.',
  'receipt.contact.email': 'Escríbanos e indique su número de referencia.',
  'receipt.links': 'Mientras espera',
  'receipt.links.over': 'En este sitio',
  'receipt.mine': 'Seguir su solicitud o cambiarla',
  'receipt.mine.answered': 'Ver nuestra respuesta o escribirnos de nuevo',
  'receipt.home': 'Todos los programas',
})
