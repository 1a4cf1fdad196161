import { translationOf } from '../../translation.ts'
import type { subscribeTexts as original } from '../../site/subscribe.ts'

export const subscribeTexts = translationOf<typeof original>()({
  'subscribe.how': 'Primero le enviamos un correo, para que nadie pueda suscribirle sin su consentimiento.',
  'subscribe.email': 'Su dirección de correo electrónico',
  'subscribe.topics': 'Qué quiere leer',
  'subscribe.programs': 'Programas que le interesan',
  'subscribe.programs.help': 'Noticias y sesiones informativas de estos programas.',
  'subscribe.submit': 'Suscribirse',
  'subscribe.away': 'Ahora no podemos registrar su suscripción. Inténtelo de nuevo en unos minutos.',
  'subscribe.mistake.email':
    'Escriba una dirección de correo en el formato correcto, como nombre@example.com',
  'subscribe.mistake.topics': 'Elija al menos un tema o programa',
  'subscribe.check.title': 'Revise su correo',
  'subscribe.check.text':
    'Hemos enviado un correo a la dirección que indicó. Escriba aquí su código o siga su enlace.',
  'subscribe.check.nothing':
    '¿No llega ningún correo en unos minutos? Revise la carpeta de correo no deseado, o',
  'subscribe.again': 'suscríbase de nuevo',
  'subscribe.code': 'Código del correo',
  'subscribe.code.help': 'Seis cifras.',
  'subscribe.code.wrong':
    'Este no es el código que enviamos. Escriba las seis cifras del correo más reciente',
  'subscribe.code.over': 'Este código ha caducado. Suscríbase de nuevo para recibir otro',
  'subscribe.code.too-many': 'Se escribieron demasiados códigos incorrectos. Siga mejor el enlace del correo',
  'subscribe.confirm.title': 'Confirme su suscripción',
  'subscribe.confirm.text': 'Recibirá «{newsletter}» en {email}, una vez por semana, con:',
  'subscribe.confirm': 'Confirmar',
  'subscribe.over.title': 'Este enlace ha caducado',
  'subscribe.over.text': 'Tiene más de tres días, o la suscripción terminó.',
  'subscribe.confirmed': 'Su suscripción está hecha',
  'subscribe.preferences.title': 'Sus preferencias de correo',
  'subscribe.preferences.text':
    'Recibe «{newsletter}» en {email} una vez por semana, con lo que está marcado aquí.',
  'subscribe.preferences.ended':
    'No recibe ningún boletín en {email}. Marque lo que quiere leer para suscribirse de nuevo.',
  'subscribe.changed': 'Su elección está guardada.',
  'subscribe.save': 'Guardar',
  'subscribe.end': 'Cancelar la suscripción',
  'subscribe.erase': 'Borrar mis datos',
  'subscribe.erase.text':
    'Borraremos {email}, sus elecciones y el registro de su consentimiento, y detendremos el boletín. No se puede deshacer. Las preguntas que nos hizo se quedan con nosotros, para que podamos responder.',
  'subscribe.erase.button': 'Borrar mis datos',
  'subscribe.erased.title': 'Sus datos están borrados',
  'subscribe.erased.text':
    'Ya no tenemos su dirección ni sus elecciones del boletín. Los enlaces de correos anteriores ya no funcionan.',
  'subscribe.end.title': '¿Cancelar la suscripción?',
  'subscribe.end.text': 'Dejaremos de enviarle «{newsletter}». Seguiremos respondiendo a sus preguntas.',
  'subscribe.end.change': 'Cambiar mejor lo que recibe',
  'subscribe.ended.title': 'Su suscripción está cancelada',
  'subscribe.ended.text': 'Ya no le enviamos «{newsletter}». Seguiremos respondiendo a sus preguntas.',
  'subscribe.ended.again': 'Suscribirse de nuevo',
})
