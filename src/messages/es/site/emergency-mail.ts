import { translationOf } from '../../translation.ts'
import type { emergencyMailTexts as original } from '../../site/emergency-mail.ts'

export const emergencyMailTexts = translationOf<typeof original>()({
  'mail.emergency.subject': 'Confirme o termine esta emergencia: {title}',
  'mail.emergency.subject.drill': 'Simulacro: confirme o termine esta emergencia: {title}',
  'mail.emergency.drill': 'Es un simulacro. No ha ocurrido nada.',
  'mail.emergency.text':
    'Una emergencia espera su confirmación. {sender} envió «{title}». Se muestra como alerta en todas las páginas y los lectores no pueden cerrarla.',
  'mail.emergency.what':
    'Solo ocupará el lugar de la página principal cuando alguien del equipo la confirme. Si es cierta, confírmela ahora; si no, termínela. Todas las personas que pueden publicar han recibido este correo.',
  'mail.emergency.open': 'Abrir Alertas en curso',
  'mail.emergency.why': 'Recibe este correo porque puede publicar en el sitio. No se puede desactivar.',
})
