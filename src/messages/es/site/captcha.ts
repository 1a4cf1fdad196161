import { translationOf } from '../../translation.ts'
import type { captchaTexts as original } from '../../site/captcha.ts'

export const captchaTexts = translationOf<typeof original>()({
  'captcha.label': 'Protección contra robots',
  'captcha.idle': 'Empieza solo cuando usted completa el formulario',
  'captcha.checking': 'Comprobando…',
  'captcha.waiting': 'Complete la comprobación de abajo',
  'captcha.verified': 'Comprobado: puede enviar el formulario',
  'captcha.failed': 'La comprobación no funcionó. Puede enviar el formulario de todos modos.',
  'captcha.failed.required': 'La comprobación no funcionó. Vuelva a cargar la página o escriba a {email}.',
  'captcha.no-script':
    'Este formulario necesita JavaScript para distinguir a las personas de los robots. También puede escribir a {email}.',
})
